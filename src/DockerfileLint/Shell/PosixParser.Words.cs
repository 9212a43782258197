using System;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Words: quotes, escapes, expansions and the commands inside them.</summary>
internal sealed partial class PosixParser
{
    private ShellWordTraits traits;

    /// <summary>Up to where braces were looked at.</summary>
    private int braces;

    private ShellWord ReadWord()
    {
        var start = pos;
        var outer = traits;
        traits = ShellWordTraits.None;
        var mark = parts.Substitutions.Count;
        ScanWord();
        var word = new ShellWord(script, Range(start, pos), traits, parts.Substitutions.Take(mark));
        traits = outer;
        return word;
    }

    private void ScanWord()
    {
        while (pos < end)
        {
            var c = text[pos];
            var kind = CharTable.Of(c);
            if (kind == CharTable.Plain)
            {
                pos++;
                continue;
            }

            if (kind == CharTable.WordEnd)
            {
                if (c is '<' or '>' && Peek(1) == '(') ScanProcess();
                else return;
            }
            else ScanSpecial(c);
        }
    }

    private void ScanSpecial(char c)
    {
        switch (c)
        {
            case '\\':
                traits |= IsLineEnd(pos + 1) ? ShellWordTraits.Escape : ShellWordTraits.Escape | ShellWordTraits.Quoted;
                pos = Math.Min(end, pos + (Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2));
                return;
            case '\'':
                ScanSingle();
                return;
            case '"':
                ScanDouble();
                return;
            case '$':
                ScanDollar(quoted: false);
                return;
            case '`':
                ScanBacktick();
                return;
            case '*' or '?' or '[':
                traits |= ShellWordTraits.Glob;
                break;
            case '{' when pos >= braces:
                // Where sh is dash the braces stand for themselves, where it is bash they do not: nobody knows.
                var length = BraceExpansion.End(text.AsSpan(pos, end - pos), out var seen);
                braces = pos + seen;
                if (length > 0) Note(ShellFeatureKind.BraceExpansion, pos, pos + length, ShellWordTraits.Expansion);
                break;
        }

        pos++;
        if (c is '?' or '*' or '+' or '@' or '!' && Peek() == '(' && pos - 1 > origin) ScanExtendedGlob();
    }

    private bool IsLineEnd(int at) => at < end && (text[at] == '\n' || text[at] == '\r' && at + 1 < end && text[at + 1] == '\n');

    private void ScanExtendedGlob()
    {
        traits |= ShellWordTraits.Glob;
        Note(ShellFeatureKind.ExtendedGlob, pos - 1, pos + 1);
        if (!Enter()) return;
        pos++;
        while (failure is null && pos < end && text[pos] != ')')
        {
            if (CharTable.Of(text[pos]) == CharTable.Special) ScanSpecial(text[pos]);
            else pos++;
        }

        depth--;
        if (pos < end) pos++;
        else Fail("an extended pattern that does not end");
    }

    private void ScanSingle()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        var close = text.IndexOf('\'', pos + 1, end - pos - 1);
        if (close < 0)
        {
            Fail("a quote that does not end");
            pos = end;
        }
        else pos = close + 1;
    }

    private void ScanAnsi()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        Note(ShellFeatureKind.AnsiQuoting, pos, pos + 2);
        pos += 2;
        while (pos < end && text[pos] != '\'') pos += text[pos] == '\\' ? 2 : 1;
        if (pos >= end) Fail("a quote that does not end");
        pos = Math.Min(end, pos + 1);
    }

    private void ScanDouble()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        pos++;
        while (failure is null && pos < end && text[pos] != '"')
        {
            switch (text[pos])
            {
                case '\\':
                    pos = Math.Min(end, pos + 2);
                    break;
                case '$':
                    ScanDollar(quoted: true);
                    break;
                case '`':
                    ScanBacktick();
                    break;
                default:
                    pos++;
                    break;
            }
        }

        if (pos >= end) Fail("a quote that does not end");
        else pos++;
    }

    private void ScanDollar(bool quoted)
    {
        var next = Peek(1);
        if (next == '(' || next == '{')
        {
            traits |= ShellWordTraits.Expansion;
            if (next == '{') ScanParameter();
            else if (Peek(2) != '(' || !TryScanArithmetic(3)) ScanCommands(2);
        }
        else if (next == '[' && parts.Kind == ShellKind.Bash) pos += 2;
        else if (next == '\'' && !quoted) ScanAnsi();
        else if (next == '"' && !quoted)
        {
            Note(ShellFeatureKind.LocaleQuoting, pos, pos + 2);
            pos++;
        }
        else if (CharTable.IsNameStart(next))
        {
            traits |= ShellWordTraits.Expansion;
            pos += 2;
            while (pos < end && CharTable.IsName(text[pos])) pos++;
        }
        else if (next is '@' or '*' or '#' or '?' or '-' or '$' or '!' or >= '0' and <= '9')
        {
            traits |= ShellWordTraits.Expansion;
            pos += 2;
        }
        else pos++;
    }

    private void ScanParameter()
    {
        var start = pos;
        pos += 2;
        if (!Enter()) return;
        var indirect = Peek() == '!' && CharTable.IsName(Peek(1));
        if (Peek() == '#' && Peek(1) != '}' || indirect) pos++;
        while (pos < end && CharTable.IsName(text[pos])) pos++;
        var operation = pos > start + 2 && (indirect || Peek() is '/' or '^' or ',' or '[' or '@' && CharTable.IsNameStart(Peek(1)) || Peek() == ':' && Peek(1) is not ('-' or '=' or '?' or '+'));
        while (failure is null && pos < end && text[pos] != '}') ScanParameterPart();
        if (operation) Note(ShellFeatureKind.ParameterOperation, start, Math.Min(end, pos + 1));
        depth--;
        if (pos < end) pos++;
        else Fail("a ${ that does not end");
    }

    private void ScanParameterPart()
    {
        switch (text[pos])
        {
            case '\\':
                pos = Math.Min(end, pos + 2);
                break;
            case '\'':
                // Inside double quotes a quote is itself; an odd one must not swallow the rest.
                var close = text.IndexOf('\'', pos + 1, end - pos - 1);
                var brace = text.IndexOf('}', pos + 1, end - pos - 1);
                pos = close < 0 || brace >= 0 && brace < close ? pos + 1 : close + 1;
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
                pos++;
                break;
        }
    }

    /// <summary>Skips <c>(( … ))</c> from <paramref name="ahead"/> on; false, and nowhere, where no <c>))</c> ends it.</summary>
    private bool TryScanArithmetic(int ahead)
    {
        var open = 0;
        for (var i = pos + ahead; i < end; i++)
        {
            var c = text[i];
            if (c == '(') open++;
            else if (c == ')' && open > 0) open--;
            else if (c == ')')
            {
                if (i + 1 >= end || text[i + 1] != ')') return false;
                pos = i + 2;
                return true;
            }
        }

        return false;
    }

    private void ScanProcess()
    {
        Note(ShellFeatureKind.ProcessSubstitution, pos, pos + 2, ShellWordTraits.Expansion);
        ScanCommands(2);
    }

    private void ScanCommands(int ahead)
    {
        var start = pos;
        pos += ahead;
        var outer = traits;
        var list = ParseList();
        traits = outer;
        if (failure is not null) return;
        SkipSpace(lines: true);
        if (Peek() != ')')
        {
            Fail("a substitution that does not end");
            return;
        }

        pos++;
        parts.Substitutions.Add(new ShellSubstitution(script, Range(start, pos), list));
    }

    private void ScanBacktick()
    {
        var start = pos;
        traits |= ShellWordTraits.Expansion;
        var close = pos + 1;
        var escaped = false;
        while (close < end && text[close] != '`')
        {
            escaped |= text[close] == '\\' && close + 1 < end && text[close + 1] is '`' or '\\' or '$';
            close += text[close] == '\\' ? 2 : 1;
        }

        if (close >= end)
        {
            Fail("a backtick that does not end");
            pos = end;
            return;
        }

        var inner = script.Slice(Range(start + 1, close));
        if (escaped) inner = Unescape(inner);
        if (Enter()) parts.Substitutions.Add(new ShellSubstitution(script, Range(start, close + 1), new PosixParser(inner, parts, depth).ParseScript()));
        depth--;
        pos = close + 1;
    }

    /// <summary>The text without the backslashes that protect <c>$</c>, <c>`</c>, themselves and, with <paramref name="quotes"/>, <c>"</c>.</summary>
    public static LogicalText Unescape(LogicalText text, bool quotes = true)
    {
        var result = new LogicalTextBuilder(text.Source);
        var from = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\' || !(text[i + 1] is '$' or '`' or '\\' || quotes && text[i + 1] == '"')) continue;
            result.Append(text.Slice(TextSpan.FromBounds(from, i)));
            from = ++i;
        }

        return result.Append(text.Slice(TextSpan.FromBounds(from, text.Length))).ToLogicalText();
    }
}
