using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>Words: quotes, escapes, expansions and the commands inside them.</summary>
internal sealed partial class PosixParser
{
    private ShellWordTraits traits;

    /// <summary>Up to where braces were looked at.</summary>
    private int braces;

    private ShellWord ReadWord()
    {
        Parts.ThrowIfCancelled();
        var start = Pos;
        var outer = traits;
        traits = ShellWordTraits.None;
        var mark = Parts.Substitutions.Count;
        ScanWord();
        var word = new ShellWord(Script, Range(start, Pos), traits, Parts.Substitutions.Take(mark));
        traits = outer;
        return word;
    }

    /// <summary>
    /// Finds the substitutions in the body of a here-document, where quotes mean nothing; none where one does not end.
    /// </summary>
    private ImmutableArray<ShellSubstitution> ReadText()
    {
        var mark = Parts.Substitutions.Count;
        var state = new PartsMark(Parts);
        while (Failure is null && Pos < End)
        {
            var next = Text.AsSpan(Pos, End - Pos).IndexOfAny('\\', '$', '`');
            Pos = next < 0 ? End : Pos + next;
            switch (Peek())
            {
                case '\\':
                    Pos = Math.Min(End, Pos + 2);
                    break;
                case '$':
                    ScanDollar(quoted: true);
                    break;
                case '`':
                    ScanBacktick();
                    break;
            }
        }

        if (Failure is null) return Parts.Substitutions.Take(mark);
        state.Restore(Parts);
        Parts.Substitutions.Truncate(mark);
        return ImmutableArray<ShellSubstitution>.Empty;
    }

    private void ScanWord()
    {
        while (Pos < End)
        {
            var c = Text[Pos];
            var kind = CharTable.Of(c);
            if (kind == CharTable.Plain)
            {
                SkipPlain();
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

    private void SkipPlain()
    {
        var i = Pos + 1;
        while (i < End && CharTable.Of(Text[i]) == CharTable.Plain) i++;
        Pos = i;
    }

    private void ScanSpecial(char c)
    {
        switch (c)
        {
            case '\\':
                traits |= IsLineEnd(Pos + 1) ? ShellWordTraits.Escape : ShellWordTraits.Escape | ShellWordTraits.Quoted;
                Pos = Math.Min(End, Pos + (Peek(1) == '\r' && Peek(2) == '\n' ? 3 : 2));
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
            case '{' when Pos >= braces:
                // Where sh is dash the braces stand for themselves, where it is bash they do not: nobody knows.
                var length = BraceExpansion.End(Text.AsSpan(Pos, End - Pos), out var seen);
                braces = Pos + seen;
                if (length > 0) Note(ShellFeatureKind.BraceExpansion, Pos, Pos + length, ShellWordTraits.Expansion);
                break;
        }

        Pos++;
        if (c is '?' or '*' or '+' or '@' or '!' && Peek() == '(' && Pos - 1 > Origin) ScanExtendedGlob();
    }

    private bool IsLineEnd(int at) =>
        at < End && (Text[at] == '\n' || Text[at] == '\r' && at + 1 < End && Text[at + 1] == '\n');

    private void ScanExtendedGlob()
    {
        traits |= ShellWordTraits.Glob;
        Note(ShellFeatureKind.ExtendedGlob, Pos - 1, Pos + 1);
        if (!Enter()) return;
        Pos++;
        while (Failure is null && Pos < End && Text[Pos] != ')')
        {
            if (CharTable.Of(Text[Pos]) == CharTable.Special) ScanSpecial(Text[Pos]);
            else Pos++;
        }

        Depth--;
        if (Pos < End) Pos++;
        else Fail("an extended pattern that does not end");
    }

    private void ScanSingle()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        var close = Text.IndexOf('\'', Pos + 1, End - Pos - 1);
        if (close < 0)
        {
            Fail("a quote that does not end");
            Pos = End;
        }
        else Pos = close + 1;
    }

    private void ScanAnsi()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        Note(ShellFeatureKind.AnsiQuoting, Pos, Pos + 2);
        Pos += 2;
        while (Pos < End && Text[Pos] != '\'') Pos += Text[Pos] == '\\' ? 2 : 1;
        if (Pos >= End) Fail("a quote that does not end");
        Pos = Math.Min(End, Pos + 1);
    }

    private void ScanDouble()
    {
        traits |= ShellWordTraits.Quoted | ShellWordTraits.Escape;
        Pos++;
        while (Failure is null && Pos < End && Text[Pos] != '"')
        {
            switch (Text[Pos])
            {
                case '\\':
                    Pos = Math.Min(End, Pos + 2);
                    break;
                case '$':
                    ScanDollar(quoted: true);
                    break;
                case '`':
                    ScanBacktick();
                    break;
                default:
                    var plain = Text.AsSpan(Pos, End - Pos).IndexOfAny("\"\\$`".AsSpan());
                    Pos = plain < 0 ? End : Pos + plain;
                    break;
            }
        }

        if (Pos >= End) Fail("a quote that does not end");
        else Pos++;
    }
}
