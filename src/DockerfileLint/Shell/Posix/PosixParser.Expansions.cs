using System;

namespace DockerfileLint.Shell;

/// <summary>Expansions: variables, arithmetic, and the commands inside words.</summary>
internal sealed partial class PosixParser
{
    private void ScanDollar(bool quoted)
    {
        var next = Peek(1);
        if (next == '(' || next == '{')
        {
            traits |= ShellWordTraits.Expansion;
            if (next == '{') ScanParameter();
            else if (Peek(2) != '(' || !TryScanArithmetic(3)) ScanCommands(2);
        }
        else if (next == '[' && Parts.Kind == ShellKind.Bash) Pos += 2;
        else if (next == '\'' && !quoted) ScanAnsi();
        else if (next == '"' && !quoted)
        {
            Note(ShellFeatureKind.LocaleQuoting, Pos, Pos + 2);
            Pos++;
        }
        else if (CharTable.IsNameStart(next))
        {
            traits |= ShellWordTraits.Expansion;
            Pos += 2;
            while (Pos < End && CharTable.IsName(Text[Pos])) Pos++;
        }
        else if (CharTable.IsSpecialParameter(next) || CharTable.IsDigit(next))
        {
            traits |= ShellWordTraits.Expansion;
            Pos += 2;
        }
        else Pos++;
    }

    private void ScanParameter()
    {
        var start = Pos;
        Pos += 2;
        if (!Enter()) return;
        var indirect = Peek() == '!' && CharTable.IsName(Peek(1));
        if (Peek() == '#' && Peek(1) != '}' || indirect) Pos++;
        while (Pos < End && CharTable.IsName(Text[Pos])) Pos++;
        var operation = Pos > start + 2
            && (indirect
                || Peek() is '/' or '^' or ',' or '[' or '@' && CharTable.IsNameStart(Peek(1))
                || Peek() == ':' && Peek(1) is not ('-' or '=' or '?' or '+'));
        while (Failure is null && Pos < End && Text[Pos] != '}') ScanParameterPart();
        if (operation) Note(ShellFeatureKind.ParameterOperation, start, Math.Min(End, Pos + 1));
        Depth--;
        if (Pos < End) Pos++;
        else Fail("a ${ that does not end");
    }

    private void ScanParameterPart()
    {
        switch (Text[Pos])
        {
            case '\\':
                Pos = Math.Min(End, Pos + 2);
                break;
            case '\'':
                // Inside double quotes a quote is itself; an odd one must not swallow the rest.
                var close = Text.IndexOf('\'', Pos + 1, End - Pos - 1);
                var isLeft = close < 0 || Text.IndexOf('}', Pos + 1, close - Pos - 1) >= 0;
                Pos = isLeft ? Pos + 1 : close + 1;
                break;
            case '"':
                ScanDouble();
                break;
            case '$':
                ScanDollar(quoted: true);
                break;
            case '`':
                ScanBacktick();
                break;
            default:
                Pos++;
                break;
        }
    }

    /// <summary>
    /// Skips <c>(( … ))</c> from <paramref name="ahead"/> on; false, and nowhere, where no <c>))</c> ends it.
    /// </summary>
    private bool TryScanArithmetic(int ahead)
    {
        var open = 0;
        for (var i = Pos + ahead; i < End; i++)
        {
            var c = Text[i];
            if (c == '(') open++;
            else if (c == ')' && open > 0) open--;
            else if (c == ')')
            {
                if (i + 1 >= End || Text[i + 1] != ')') return false;
                Pos = i + 2;
                return true;
            }
        }

        return false;
    }

    private void ScanProcess()
    {
        Note(ShellFeatureKind.ProcessSubstitution, Pos, Pos + 2, ShellWordTraits.Expansion);
        ScanCommands(2);
    }

    private void ScanCommands(int ahead)
    {
        var start = Pos;
        Pos += ahead;
        var outer = traits;
        var list = ParseList();
        traits = outer;
        if (Failure is not null) return;
        SkipSpace(lines: true);
        if (Peek() != ')')
        {
            Fail("a substitution that does not end");
            return;
        }

        Pos++;
        Parts.Substitutions.Add(new ShellSubstitution(Script, Range(start, Pos), list));
    }

    private void ScanBacktick()
    {
        var start = Pos;
        traits |= ShellWordTraits.Expansion;
        var close = Pos + 1;
        var escaped = false;
        while (close < End && Text[close] != '`')
        {
            escaped |= Text[close] == '\\' && close + 1 < End && Text[close + 1] is '`' or '\\' or '$';
            close += Text[close] == '\\' ? 2 : 1;
        }

        if (close >= End)
        {
            Fail("a backtick that does not end");
            Pos = End;
            return;
        }

        var inner = Script.Slice(Range(start + 1, close));
        if (escaped) inner = EscapedText.Remove(inner, quotes: true);
        if (Enter())
            Parts.Substitutions.Add(new ShellSubstitution(
                Script, Range(start, close + 1), new PosixParser(inner, Parts, Depth).ParseScript()));
        Depth--;
        Pos = close + 1;
    }
}
