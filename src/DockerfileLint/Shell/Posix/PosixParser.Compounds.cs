namespace DockerfileLint.Shell;

/// <summary>Compound commands.</summary>
internal sealed partial class PosixParser
{
    private ShellCompound ParseCompound(Reserved word)
    {
        var start = Pos;
        if (!Enter()) return Finish(ShellCompoundKind.Group, start, Parts.Lists.Count, Parts.Words.Count);
        int lists = Parts.Lists.Count, words = Parts.Words.Count;
        var kind = ParseCompound(word, start);
        Depth--;
        return Finish(kind, start, lists, words);
    }

    private ShellCompoundKind ParseCompound(Reserved word, int start)
    {
        Pos += LengthOf(word);
        if (word is Reserved.Function or Reserved.OpenTest or Reserved.Select)
            Note(
                word switch
                {
                    Reserved.Function => ShellFeatureKind.FunctionKeyword,
                    Reserved.Select => ShellFeatureKind.Select,
                    _ => ShellFeatureKind.DoubleBracketTest
                },
                start,
                Pos);
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
                Pos = start;
                Fail("a reserved word out of place");
                return ShellCompoundKind.Group;
        }
    }

    private ShellCompound Finish(ShellCompoundKind kind, int start, int lists, int words)
    {
        var redirects = Parts.Redirects.Count;
        var stop = Pos;
        while (Failure is null)
        {
            SkipSpace(lines: false);
            if (Pos >= End || !TryReadRedirect()) break;
            stop = Pos;
        }

        Pos = Failure is null ? Pos : End;
        return new ShellCompound(
            Script,
            Range(start, stop),
            kind,
            Parts.Lists.Take(lists),
            Parts.Redirects.Take(redirects),
            Parts.Words.Take(words));
    }

    private void AddList()
    {
        if (Failure is not null) return;
        var list = ParseList();
        if (Failure is null && list.Items.IsEmpty) Fail("an empty list");
        if (Failure is null) Parts.Lists.Add(list);
    }

    private ShellCompound ParseParenthesis()
    {
        int start = Pos, lists = Parts.Lists.Count, words = Parts.Words.Count;
        if (Peek(1) == '(' && TryScanArithmetic(2))
        {
            Note(ShellFeatureKind.ArithmeticCommand, start, Pos);
            return Finish(ShellCompoundKind.Test, start, lists, words);
        }

        Pos++;
        if (Enter()) AddList();
        Depth--;
        SkipSpace(lines: true);
        if (Peek() != ')') Fail("a ( that does not end");
        else Pos++;
        return Finish(ShellCompoundKind.Subshell, start, lists, words);
    }

    private void ParseIf()
    {
        while (true)
        {
            AddList();
            if (!Expect(Reserved.Then, "if without then")) return;
            AddList();
            if (Failure is not null) return;
            SkipSpace(lines: true);
            switch (PeekReserved())
            {
                case Reserved.Elif:
                    Pos += LengthOf(Reserved.Elif);
                    continue;
                case Reserved.Else:
                    Pos += LengthOf(Reserved.Else);
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
            var start = Pos;
            if (!TryScanArithmetic(2)) Fail("a for (( that does not end");
            Note(ShellFeatureKind.ArithmeticCommand, start, Pos);
        }
        else if (Pos >= End || !CharTable.IsNameStart(Text[Pos])) Fail("for without a name");
        else
        {
            while (Pos < End && CharTable.IsName(Text[Pos])) Pos++;
            SkipSpace(lines: true);
            if (PeekReserved() == Reserved.In) ReadWords(LengthOf(Reserved.In));
        }

        if (Failure is not null) return;
        SkipSpace(lines: true);
        if (Peek() == ';')
        {
            Pos++;
            SkipSpace(lines: true);
        }

        if (PeekReserved() != Reserved.OpenBrace)
        {
            ParseDo();
            return;
        }

        Pos++;
        AddList();
        Expect(Reserved.CloseBrace, "a { that does not end");
    }

    private void ReadWords(int ahead)
    {
        Pos += ahead;
        while (Failure is null)
        {
            SkipSpace(lines: false);
            if (Pos >= End || CharTable.Of(Text[Pos]) == CharTable.WordEnd && !(Text[Pos] == '<' && Peek(1) == '('))
                return;
            Parts.Words.Add(ReadWord());
        }
    }

    private void ParseCase()
    {
        SkipSpace(lines: false);
        Parts.Words.Add(ReadWord());
        if (!Expect(Reserved.In, "case without in")) return;
        while (Failure is null)
        {
            SkipSpace(lines: true);
            if (PeekReserved() == Reserved.Esac) break;
            if (Peek() == '(') Pos++;
            if (!ReadPatterns()) return;
            var list = ParseList();
            if (Failure is not null) return;
            Parts.Lists.Add(list);
            SkipSpace(lines: true);
            if (Peek() != ';') break;
            var through = Peek(1) == '&' || Peek(2) == '&' && Peek(3) != '&';
            var length = through && Peek(1) == ';' ? 3 : 2;
            if (through) Note(ShellFeatureKind.CaseFallThrough, Pos, Pos + length);
            Pos += length;
        }

        Expect(Reserved.Esac, "case without esac");
    }

    private bool ReadPatterns()
    {
        while (Failure is null)
        {
            SkipSpace(lines: true);
            var before = Pos;
            Parts.Words.Add(ReadWord());
            if (Pos == before) break;
            SkipSpace(lines: true);
            if (Peek() == ')')
            {
                Pos++;
                return true;
            }

            if (Peek() != '|') break;
            Pos++;
        }

        Fail("a case pattern that does not end");
        return false;
    }

    private bool AtFunctionParentheses()
    {
        var i = Pos;
        while (i < End && Text[i] is ' ' or '\t') i++;
        if (i >= End || Text[i] != '(') return false;
        i++;
        while (i < End && Text[i] is ' ' or '\t') i++;
        if (i >= End || Text[i] != ')') return false;
        Pos = i + 1;
        return true;
    }

    private void ParseFunction()
    {
        SkipSpace(lines: false);
        // The name is no part of the tree, and neither is what a substitution in it would run.
        var mark = new PartsMark(Parts);
        ReadWord();
        mark.Restore(Parts);
        AtFunctionParentheses();
        ReadFunctionBody();
    }

    private ShellCompound ParseFunctionBody(int start)
    {
        int lists = Parts.Lists.Count, words = Parts.Words.Count;
        ReadFunctionBody();
        return Finish(ShellCompoundKind.Function, start, lists, words);
    }

    private void ReadFunctionBody()
    {
        SkipSpace(lines: true);
        var start = Pos;
        if (!Enter()) return;
        var body = ParseCommand();
        Depth--;
        if (Failure is null)
            Parts.Lists.Add(new ShellList(Script, Range(start, Origin + body.Range.End), Single(body)));
    }

    /// <summary>
    /// Reads <c>[[ … ]]</c>: its words, where <c>&amp;&amp;</c>, <c>||</c>, <c>&lt;</c>, <c>(</c> are operators.
    /// </summary>
    private void ParseTest()
    {
        while (Failure is null)
        {
            SkipSpace(lines: true);
            if (Pos >= End) Fail("a [[ that does not end");
            else if (Text[Pos] == ']'
                && Peek(1) == ']'
                && (Pos + 2 >= End || CharTable.Of(Text[Pos + 2]) == CharTable.WordEnd))
            {
                Pos += 2;
                return;
            }
            else if (CharTable.Of(Text[Pos]) == CharTable.WordEnd) Pos++;
            else Parts.Words.Add(ReadWord());
        }
    }
}
