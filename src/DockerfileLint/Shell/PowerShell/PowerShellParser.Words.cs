using System;

namespace DockerfileLint.Shell;

/// <summary>Arguments and expressions.</summary>
internal sealed partial class PowerShellParser
{
    private ShellWordTraits traits;
    private bool hasNoWrappedEnd;

    /// <summary>Reads a word, a redirection or a comma; false where the command ends.</summary>
    private bool ReadArgument()
    {
        while (Peek() == ',')
        {
            Pos++;
            SkipSpace(lines: true);
        }

        if (Pos >= End || Text[Pos] is ';' or '\n' or '|' or ')' or '}' || Text[Pos] == '&') return false;
        if (TryReadRedirect()) return true;
        if (Text[Pos] == '{') ReadBlockArgument();
        else Parts.Words.Add(ReadWord());
        return true;
    }

    private void ReadBlockArgument()
    {
        var start = Pos;
        var body = ParseBlock();
        Parts.Blocks.Add(new ShellCompound(Script, Range(start, Pos), ShellCompoundKind.ScriptBlock, [body], []));
        Parts.Words.Add(
            new ShellWord(Script, Range(start, Pos), ShellWordTraits.Foreign | ShellWordTraits.Expansion, []));
    }

    private bool TryReadRedirect()
    {
        var i = Pos;
        if (i < End && (CharTable.IsDigit(Text[i]) || Text[i] == '*')) i++;
        if (i >= End || Text[i] != '>') return false;
        var start = Pos;
        Pos = i + 1;
        if (Peek() == '>') Pos++;
        if (Peek() == '&') Pos++;
        var op = Text.Substring(start, Pos - start);
        SkipSpace(lines: false);
        Parts.Redirects.Add(new ShellRedirect(op, ReadWord(), Range(start, Pos)));
        return true;
    }

    private ShellWord ReadWord()
    {
        Parts.ThrowIfCancelled();
        var start = Pos;
        var outer = traits;
        traits = ShellWordTraits.Foreign;
        var mark = Parts.Substitutions.Count;
        while (Failure is null && Pos < End && !IsWordEnd(Text[Pos])) ScanPart();
        if (Pos == start) Fail("a word is missing");
        var value = (traits & (ShellWordTraits.Escape | ShellWordTraits.Expansion)) == ShellWordTraits.Escape
            ? PowerShellText.Unquote(Text.AsSpan(start, Pos - start))
            : null;
        var word = new ShellWord(Script, Range(start, Pos), traits, Parts.Substitutions.Take(mark), value);
        traits = outer;
        return word;
    }

    private static bool IsWordEnd(char c) =>
        c is ' ' or '\t' or '\r' or '\n' or ';' or '|' or ')' or '}' or ',' or '>' or '&' or '{';

    private static bool EndsExpression(char c) => c is ';' or '\n' or '|' or ')' or '}' or '>';

    /// <summary>
    /// Reads an expression up to the end of its statement; the commands in its brackets are found. A lone string has
    /// its value.
    /// </summary>
    private ShellWord ReadExpression(bool isValue = false)
    {
        var start = Pos;
        var stop = Pos;
        var outer = traits;
        traits = ShellWordTraits.Foreign | ShellWordTraits.Expansion;
        var mark = Parts.Substitutions.Count;
        while (Failure is null
            && Pos < End
            && !EndsExpression(Text[Pos])
            && !(Text[Pos] == '&' && Peek(1) == '&'))
        {
            ScanPart();
            stop = Pos;
            SkipSpace(lines: false);
        }

        var expression = Text.AsSpan(start, stop - start);
        var value = isValue && IsPlainString(expression) ? expression.Slice(1, expression.Length - 2).ToString() : null;
        var word = new ShellWord(
            Script,
            Range(start, stop),
            value is null ? traits : ShellWordTraits.Foreign,
            Parts.Substitutions.Take(mark),
            value);
        traits = outer;
        return word;
    }

    private static bool IsPlainString(ReadOnlySpan<char> text) =>
        text.Length > 1
            && text[0] is '\'' or '"'
            && text.Slice(1).IndexOf(text[0]) == text.Length - 2
            && (text[0] == '\'' || text.IndexOfAny('$', '`') < 0);

    private void ScanPart()
    {
        switch (Text[Pos])
        {
            case '\'':
                ScanSingle();
                break;
            case '"' when AtWrappedQuote():
                Pos += 2;
                ScanDouble(escaped: true);
                Pos = Math.Min(End, Pos + 1);
                break;
            case '"':
                ScanDouble(escaped: false);
                break;
            case '\\' when Peek(1) == '"':
                Pos++;
                ScanDouble(escaped: true);
                break;
            case '@' when Peek(1) is '\'' or '"' && Peek(2) is '\n' or '\r':
                ScanHereString();
                break;
            case '@' when Peek(1) == '{':
                traits |= ShellWordTraits.Expansion;
                Pos++;
                SkipBalanced('{', '}');
                break;
            case '$':
                ScanVariable();
                break;
            case '(' or '{':
                ScanCommands();
                break;
            case '`':
                traits |= ShellWordTraits.Escape | ShellWordTraits.Quoted;
                Pos = Math.Min(End, Pos + 2);
                break;
            case '*' or '?':
                traits |= ShellWordTraits.Glob;
                Pos++;
                break;
            default:
                Pos++;
                break;
        }
    }

    /// <summary>
    /// Whether <c>"\"</c> begins a string that ends in <c>\""</c>: quoted once for the shell and once for the command
    /// line around it.
    /// </summary>
    private bool AtWrappedQuote()
    {
        if (Peek(1) != '\\' || Peek(2) != '"' || hasNoWrappedEnd) return false;
        hasNoWrappedEnd = Text.IndexOf("\\\"\"", Pos + 3, End - Pos - 3, StringComparison.Ordinal) < 0;
        if (!hasNoWrappedEnd) traits |= ShellWordTraits.Expansion;
        return !hasNoWrappedEnd;
    }

    private void ScanCommands()
    {
        traits |= ShellWordTraits.Expansion;
        var start = Pos;
        var outer = traits;
        var list = ParseEnclosed(Text[Pos] == '(' ? ')' : '}');
        traits = outer;
        if (Failure is null) Parts.Substitutions.Add(new ShellSubstitution(Script, Range(start, Pos), list));
    }

    private void ScanVariable()
    {
        traits |= ShellWordTraits.Expansion;
        Pos++;
        if (Peek() == '(') ScanCommands();
        else if (Peek() == '{') SkipTo("}");
        else
            while (Pos < End
                && (CharTable.IsName(Text[Pos])
                    || Text[Pos] == ':' && CharTable.IsName(Peek(1))
                    || Text[Pos] is '?' or '$' or '^' && Text[Pos - 1] == '$'))
                Pos++;
    }

    private void SkipTo(string close)
    {
        var index = Text.IndexOf(close, Pos, End - Pos, StringComparison.Ordinal);
        if (index < 0) Fail("a bracket or quote that does not end");
        Pos = index < 0 ? End : index + close.Length;
    }

    private void ScanSingle()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        Pos++;
        SkipTo("'");
        while (Failure is null && Peek() == '\'')
        {
            Pos++;
            SkipTo("'");
        }
    }

    private void ScanHereString()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Expansion;
        SkipTo(Peek(1) == '"' ? "\n\"@" : "\n'@");
    }

    /// <summary>
    /// Reads a string in double quotes; one that began with <c>\"</c>, as it must inside another command line, ends so
    /// too.
    /// </summary>
    private void ScanDouble(bool escaped)
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        Pos++;
        while (Failure is null)
        {
            switch (Peek())
            {
                case '\0' when Pos >= End:
                    Fail("a quote that does not end");
                    return;
                case '\\' when escaped && Peek(1) == '"':
                    Pos += 2;
                    return;
                case '"' when !escaped && Peek(1) != '"':
                    Pos++;
                    return;
                case '"':
                    Pos += escaped ? 1 : 2;
                    break;
                case '`':
                    Pos = Math.Min(End, Pos + 2);
                    break;
                case '$' when Peek(1) == '(':
                    ScanVariable();
                    break;
                case '$' when CharTable.IsNameStart(Peek(1)) || Peek(1) is '{' or '_':
                    traits |= ShellWordTraits.Expansion;
                    Pos++;
                    break;
                default:
                    Pos++;
                    break;
            }
        }
    }

    private void SkipBalanced(char open, char close)
    {
        var level = 0;
        while (Failure is null && Pos < End)
        {
            var c = Text[Pos];
            if (c == '\'') ScanSingle();
            else if (c == '"') ScanDouble(escaped: false);
            else
            {
                Pos++;
                if (c == open) level++;
                if (c == close && --level == 0) return;
            }
        }

        Fail("a bracket that does not end");
    }
}
