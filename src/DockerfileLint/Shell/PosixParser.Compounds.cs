namespace DockerfileLint.Shell;

/// <summary>Compound commands.</summary>
internal sealed partial class PosixParser
{
    private ShellCompound ParseCompound(Reserved word)
    {
        var start = pos;
        if (!Enter()) return Finish(ShellCompoundKind.Group, start, parts.Lists.Count, parts.Words.Count);
        int lists = parts.Lists.Count, words = parts.Words.Count;
        var kind = ParseCompound(word, start);
        depth--;
        return Finish(kind, start, lists, words);
    }

    private ShellCompoundKind ParseCompound(Reserved word, int start)
    {
        pos += LengthOf(word);
        if (word is Reserved.Function or Reserved.OpenTest or Reserved.Select)
            Note(word switch { Reserved.Function => ShellFeatureKind.FunctionKeyword, Reserved.Select => ShellFeatureKind.Select, _ => ShellFeatureKind.DoubleBracketTest }, start, pos);
        switch (word)
        {
            case Reserved.OpenBrace:
                AddList();
                Expect(Reserved.CloseBrace, "a { that does not end");
                return ShellCompoundKind.Group;
            case Reserved.If:
                ParseIf();
                return ShellCompoundKind.If;
            case Reserved.While or Reserved.Until:
                AddList();
                ParseDo();
                return ShellCompoundKind.While;
            case Reserved.For or Reserved.Select:
                ParseFor();
                return ShellCompoundKind.For;
            case Reserved.Case:
                ParseCase();
                return ShellCompoundKind.Case;
            case Reserved.Function:
                ParseFunction();
                return ShellCompoundKind.Function;
            case Reserved.OpenTest:
                ParseTest();
                return ShellCompoundKind.Test;
            default:
                pos = start;
                Fail("a reserved word out of place");
                return ShellCompoundKind.Group;
        }
    }

    private ShellCompound Finish(ShellCompoundKind kind, int start, int lists, int words)
    {
        var redirects = parts.Redirects.Count;
        var stop = pos;
        while (failure is null)
        {
            SkipSpace(lines: false);
            if (pos >= end || !TryReadRedirect()) break;
            stop = pos;
        }

        pos = failure is null ? pos : end;
        return new ShellCompound(script, Range(start, stop), kind, parts.Lists.Take(lists), parts.Redirects.Take(redirects), parts.Words.Take(words));
    }

    private void AddList()
    {
        if (failure is not null) return;
        var list = ParseList();
        if (failure is null && list.Items.IsEmpty) Fail("an empty list");
        if (failure is null) parts.Lists.Add(list);
    }

    private ShellCompound ParseParenthesis()
    {
        int start = pos, lists = parts.Lists.Count, words = parts.Words.Count;
        if (Peek(1) == '(' && TryScanArithmetic(2))
        {
            Note(ShellFeatureKind.ArithmeticCommand, start, pos);
            return Finish(ShellCompoundKind.Test, start, lists, words);
        }

        pos++;
        if (Enter()) AddList();
        depth--;
        SkipSpace(lines: true);
        if (Peek() != ')') Fail("a ( that does not end");
        else pos++;
        return Finish(ShellCompoundKind.Subshell, start, lists, words);
    }

    private void ParseIf()
    {
        while (true)
        {
            AddList();
            if (!Expect(Reserved.Then, "if without then")) return;
            AddList();
            if (failure is not null) return;
            SkipSpace(lines: true);
            switch (PeekReserved())
            {
                case Reserved.Elif:
                    pos += LengthOf(Reserved.Elif);
                    continue;
                case Reserved.Else:
                    pos += LengthOf(Reserved.Else);
                    AddList();
                    break;
            }

            Expect(Reserved.Fi, "if without fi");
            return;
        }
    }

    private void ParseDo()
    {
        if (!Expect(Reserved.Do, "a loop without do")) return;
        AddList();
        Expect(Reserved.Done, "a loop without done");
    }

    private void ParseFor()
    {
        SkipSpace(lines: false);
        if (Peek() == '(' && Peek(1) == '(')
        {
            var start = pos;
            if (!TryScanArithmetic(2)) Fail("a for (( that does not end");
            Note(ShellFeatureKind.ArithmeticCommand, start, pos);
        }
        else if (pos >= end || !CharTable.IsNameStart(text[pos])) Fail("for without a name");
        else
        {
            while (pos < end && CharTable.IsName(text[pos])) pos++;
            SkipSpace(lines: true);
            if (PeekReserved() == Reserved.In) ReadWords(LengthOf(Reserved.In));
        }

        if (failure is not null) return;
        SkipSpace(lines: true);
        if (Peek() == ';')
        {
            pos++;
            SkipSpace(lines: true);
        }

        if (PeekReserved() != Reserved.OpenBrace)
        {
            ParseDo();
            return;
        }

        pos++;
        AddList();
        Expect(Reserved.CloseBrace, "a { that does not end");
    }

    private void ReadWords(int ahead)
    {
        pos += ahead;
        while (failure is null)
        {
            SkipSpace(lines: false);
            if (pos >= end || CharTable.Of(text[pos]) == CharTable.WordEnd && !(text[pos] == '<' && Peek(1) == '(')) return;
            parts.Words.Add(ReadWord());
        }
    }

    private void ParseCase()
    {
        SkipSpace(lines: false);
        parts.Words.Add(ReadWord());
        if (!Expect(Reserved.In, "case without in")) return;
        while (failure is null)
        {
            SkipSpace(lines: true);
            if (PeekReserved() == Reserved.Esac) break;
            if (Peek() == '(') pos++;
            if (!ReadPatterns()) return;
            var list = ParseList();
            if (failure is not null) return;
            parts.Lists.Add(list);
            SkipSpace(lines: true);
            if (Peek() != ';') break;
            var through = Peek(1) == '&' || Peek(2) == '&' && Peek(3) != '&';
            var length = through && Peek(1) == ';' ? 3 : 2;
            if (through) Note(ShellFeatureKind.CaseFallThrough, pos, pos + length);
            pos += length;
        }

        Expect(Reserved.Esac, "case without esac");
    }

    private bool ReadPatterns()
    {
        while (failure is null)
        {
            SkipSpace(lines: true);
            var before = pos;
            parts.Words.Add(ReadWord());
            if (pos == before) break;
            SkipSpace(lines: true);
            if (Peek() == ')')
            {
                pos++;
                return true;
            }

            if (Peek() != '|') break;
            pos++;
        }

        Fail("a case pattern that does not end");
        return false;
    }

    private bool AtFunctionParentheses()
    {
        var i = pos;
        while (i < end && text[i] is ' ' or '\t') i++;
        if (i >= end || text[i] != '(') return false;
        i++;
        while (i < end && text[i] is ' ' or '\t') i++;
        if (i >= end || text[i] != ')') return false;
        pos = i + 1;
        return true;
    }

    private void ParseFunction()
    {
        SkipSpace(lines: false);
        ReadWord();
        AtFunctionParentheses();
        ReadFunctionBody();
    }

    private ShellCompound ParseFunctionBody(int start)
    {
        int lists = parts.Lists.Count, words = parts.Words.Count;
        ReadFunctionBody();
        return Finish(ShellCompoundKind.Function, start, lists, words);
    }

    private void ReadFunctionBody()
    {
        SkipSpace(lines: true);
        var start = pos;
        if (!Enter()) return;
        var body = ParseCommand();
        depth--;
        if (failure is null) parts.Lists.Add(new ShellList(script, Range(start, origin + body.Range.End), [new ShellListItem(body, ShellListOperator.None, default)]));
    }

    /// <summary>Reads <c>[[ … ]]</c>: its words, where <c>&amp;&amp;</c>, <c>||</c>, <c>&lt;</c>, <c>(</c> are operators.</summary>
    private void ParseTest()
    {
        while (failure is null)
        {
            SkipSpace(lines: true);
            if (pos >= end) Fail("a [[ that does not end");
            else if (text[pos] == ']' && Peek(1) == ']' && (pos + 2 >= end || CharTable.Of(text[pos + 2]) == CharTable.WordEnd))
            {
                pos += 2;
                return;
            }
            else if (CharTable.Of(text[pos]) == CharTable.WordEnd) pos++;
            else parts.Words.Add(ReadWord());
        }
    }
}
