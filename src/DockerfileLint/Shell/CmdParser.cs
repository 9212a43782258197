using System;
using System.Collections.Immutable;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Reads the language of <c>cmd.exe</c>.</summary>
internal sealed class CmdParser(LogicalText script, ScriptParts parts, int depth) : ScriptParser(script, parts, depth)
{
    private int groups;

    protected override ShellListOperator ReadOperator()
    {
        switch (Peek())
        {
            case '\n':
                Pos++;
                return ShellListOperator.Sequence;
            case '&' when Peek(1) == '&':
                Pos += 2;
                return ShellListOperator.And;
            case '&':
                Pos++;
                return ShellListOperator.Sequence;
            case '|' when Peek(1) == '|':
                Pos += 2;
                return ShellListOperator.Or;
            default:
                return ShellListOperator.None;
        }
    }

    protected override bool AtListEnd() => Text[Pos] == ')' && groups > 0;

    protected override void SkipSpace(bool lines)
    {
        for (; Pos < End; Pos++)
        {
            var c = Text[Pos];
            if (c is ' ' or '\t' or '\r' || c == '\n' && lines) continue;
            if (c != '^' || Peek(1) is not ('\n' or '\r')) return;
            Pos += Peek(1) == '\r' ? 2 : 1;
        }
    }

    protected override ShellNode ParseCommand()
    {
        while (Peek() is '@' or ' ' or '\t') Pos++;
        if (Peek() == '(') return ParseGroup();
        if (AtWord("if")) return ParseIf();
        if (AtWord("for")) return ParseFor();
        return ParseSimple();
    }

    private ShellCommand ParseSimple()
    {
        var start = Pos;
        int words = Parts.Words.Count, redirects = Parts.Redirects.Count, command = Parts.Commands.Count;
        Parts.Commands.Add(null!);
        var isRemark = AtWord("rem") || Peek() == ':' && Peek(1) == ':';
        var stop = Pos;
        while (Failure is null && ReadPart())
        {
            stop = Pos;
            SkipSpace(lines: false);
            if (!isRemark) continue;
            var lineEnd = Text.IndexOf('\n', Pos, End - Pos);
            Pos = stop = lineEnd < 0 ? End : lineEnd;
        }

        if (stop == start) Fail("a command is missing");
        var result = CommandUnwrapper.CreateForWindows(
            Script, Range(start, stop), [], Parts.Words.Take(words), Parts.Redirects.Take(redirects));
        Parts.Commands[command] = result;
        if (Failure is null) InnerScripts.LookOnWindows(result, Parts, Depth);
        return result;
    }

    private bool ReadPart()
    {
        if (Pos >= End || Text[Pos] is '\n' or '&' or '|' || AtListEnd()) return false;
        var i = Pos;
        if (CharTable.IsDigit(Text[i])) i++;
        if (i < End && Text[i] is '<' or '>') ReadRedirect(i);
        else Parts.Words.Add(ReadWord());
        return true;
    }

    private void ReadRedirect(int sign)
    {
        var start = Pos;
        Pos = sign + 1;
        if (Peek() == '>' || Peek() == '&') Pos++;
        var op = Text.Substring(start, Pos - start);
        SkipSpace(lines: false);
        Parts.Redirects.Add(new ShellRedirect(op, ReadWord(), Range(start, Pos)));
    }

    private ShellWord ReadWord()
    {
        Parts.ThrowIfCancelled();
        var start = Pos;
        var traits = ShellWordTraits.Foreign;
        var quoted = false;
        for (; Pos < End; Pos++)
        {
            var c = Text[Pos];
            if (c == '\n' || !quoted && (EndsWord(c) || c == ')' && groups > 0)) break;
            if (c == '"')
            {
                quoted = !quoted;
                traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
            }
            else if (c == '^' && !quoted)
            {
                traits |= ShellWordTraits.Escape;
                Pos++;
            }
            else if (c == '%' && Peek(1) is not ('\0' or ' ')) traits |= ShellWordTraits.Expansion;
            else if (c is '*' or '?') traits |= ShellWordTraits.Glob;
        }

        Pos = Math.Min(Pos, End);
        var value = (traits & (ShellWordTraits.Escape | ShellWordTraits.Expansion)) == ShellWordTraits.Escape
            ? Unquote(Text.AsSpan(start, Pos - start))
            : null;
        return new ShellWord(Script, Range(start, Pos), traits, [], value);
    }

    private static string Unquote(ReadOnlySpan<char> word)
    {
        var result = new StringBuilder(word.Length);
        var quoted = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '"') quoted = !quoted;
            else if (word[i] != '^' || quoted) result.Append(word[i]);
            else if (++i < word.Length) result.Append(word[i]);
        }

        return result.ToString();
    }

    private ShellCompound ParseGroup()
    {
        var start = Pos;
        Pos++;
        groups++;
        var list = ParseList();
        groups--;
        SkipSpace(lines: true);
        if (Peek() != ')') Fail("a ( that does not end");
        else Pos++;
        return Finish(ShellCompoundKind.Group, start, [list], Parts.Words.Count);
    }

    private ShellCompound Finish(ShellCompoundKind kind, int start, ImmutableArray<ShellList> bodies, int words)
    {
        var stop = Pos;
        var redirects = Parts.Redirects.Count;
        while (Failure is null)
        {
            SkipSpace(lines: false);
            var sign = Pos < End && CharTable.IsDigit(Text[Pos]) ? Pos + 1 : Pos;
            if (sign >= End || Text[sign] is not ('<' or '>')) break;
            ReadRedirect(sign);
            stop = Pos;
        }

        return new ShellCompound(
            Script, Range(start, stop), kind, bodies, Parts.Redirects.Take(redirects), Parts.Words.Take(words));
    }

    /// <summary>
    /// <c>if [/i] [not] exist X | defined X | errorlevel N | A==B | A equ B command [else command]</c>.
    /// </summary>
    private ShellCompound ParseIf()
    {
        int start = Pos, words = Parts.Words.Count;
        ReadCondition();
        var condition = new ShellList(Script, Range(start, Pos), []);
        var then = ParseBranch();
        var bodies = ImmutableArray.Create(condition, then);
        SkipSpace(lines: false);
        if (AtWord("else"))
        {
            Pos += 4;
            bodies = bodies.Add(ParseBranch());
        }

        return Finish(ShellCompoundKind.If, start, bodies, words);
    }

    private void ReadCondition()
    {
        Pos += 2;
        SkipSpace(lines: false);
        while (AtWord("not") || AtWord("/i")) AddWord();
        var unary = AtWord("exist") || AtWord("defined") || AtWord("errorlevel");
        var first = AddWord();
        if (unary) AddWord();
        else if (first.Text.IndexOf("==", StringComparison.Ordinal) is var equals
            && (equals < 0 || equals == first.Text.Length - 2))
        {
            var op = equals < 0 ? AddWord() : first;
            if (op.Text.EndsWith("==", StringComparison.Ordinal)
                || equals < 0 && !op.Text.StartsWith("==", StringComparison.Ordinal))
                AddWord();
        }
    }

    private ShellWord AddWord()
    {
        var word = ReadWord();
        Parts.Words.Add(word);
        SkipSpace(lines: false);
        if (word.Range.Length == 0) Fail("an incomplete if or for");
        return word;
    }

    /// <summary>A group, or the rest of the line.</summary>
    private ShellList ParseBranch()
    {
        SkipSpace(lines: false);
        if (Failure is not null || Peek() != '(' || !Enter()) return ParseList();
        var group = ParseGroup();
        Depth--;
        return new ShellList(Script, group.Range, Single(group));
    }

    private ShellCompound ParseFor()
    {
        int start = Pos, words = Parts.Words.Count;
        Pos += 3;
        SkipSpace(lines: false);
        while (Failure is null && !AtWord("do"))
        {
            if (Peek() == '(') SkipSet();
            else AddWord();
        }

        Pos = Math.Min(End, Pos + 2);
        return Finish(ShellCompoundKind.For, start, [ParseBranch()], words);
    }

    private void SkipSet()
    {
        var close = Text.IndexOf(')', Pos, End - Pos);
        if (close < 0) Fail("a for whose set does not end");
        Pos = close < 0 ? End : close + 1;
        SkipSpace(lines: false);
    }

    private bool AtWord(string word)
    {
        if (Pos + word.Length > End
            || string.Compare(Text, Pos, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        return Pos + word.Length == End || EndsKeyword(Text[Pos + word.Length]);
    }

    private static bool EndsWord(char c) => c is ' ' or '\t' or '\r' or '&' or '|' or '<' or '>';

    private static bool EndsKeyword(char c) => c is ' ' or '\t' or '\r' or '\n' or '(' or '&' or '|';
}
