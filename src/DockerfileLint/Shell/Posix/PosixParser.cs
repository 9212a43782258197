using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Reads the grammar of POSIX sh with what bash adds.</summary>
internal sealed partial class PosixParser(
    LogicalText script, ScriptParts parts, int depth) : ScriptParser(script, parts, depth)
{
    private ScratchList<PendingHeredoc>? heredocs;

    protected override ShellListOperator ReadOperator()
    {
        switch (Peek())
        {
            case '\n' or '\r':
                Pos++;
                return ShellListOperator.Sequence;
            case ';' when Peek(1) is not (';' or '&'):
                Pos++;
                return ShellListOperator.Sequence;
            case '&' when Peek(1) == '&':
                Pos += 2;
                return ShellListOperator.And;
            case '&':
                Pos++;
                return ShellListOperator.Background;
            case '|' when Peek(1) == '|':
                Pos += 2;
                return ShellListOperator.Or;
            default:
                return ShellListOperator.None;
        }
    }

    protected override bool AtListEnd()
    {
        var c = Text[Pos];
        if (c == ')' || c == ';' && Peek(1) is ';' or '&') return true;
        return EndsList(PeekReserved());
    }

    private static bool EndsList(Reserved word) =>
        word is Reserved.Then or Reserved.Else or Reserved.Elif or Reserved.Fi or Reserved.Do or Reserved.Done
            or Reserved.Esac or Reserved.CloseBrace;

    protected override bool ReadNegation()
    {
        var negated = false;
        while (Peek() == '!' && (Pos + 1 >= End || CharTable.Of(Peek(1)) == CharTable.WordEnd))
        {
            negated = !negated;
            Pos++;
            SkipSpace(lines: false);
        }

        return negated;
    }

    protected override void ReadPipe()
    {
        var both = Peek(1) == '&';
        if (both) Note(ShellFeatureKind.RedirectBoth, Pos, Pos + 2);
        Pos += both ? 2 : 1;
    }

    private void Note(ShellFeatureKind feature, int from, int to, ShellWordTraits with = ShellWordTraits.None)
    {
        traits |= with;
        Parts.Features.Add(new ShellFeature(feature, Script.ToSource(Range(from, to))));
    }

    /// <summary>
    /// Skips blanks, joined lines and comments; with <paramref name="lines"/> line ends too, and the bodies of
    /// here-documents after them.
    /// </summary>
    protected override void SkipSpace(bool lines)
    {
        for (; Pos < End; Pos++)
        {
            switch (Text[Pos])
            {
                case ' ' or '\t':
                case '\r' when Peek(1) != '\n' || lines:
                    break;
                case '\n' when lines:
                    if (heredocs is { Count: > 0 }) ReadHeredocs(heredocs.Take(0));
                    break;
                case '\\' when Peek(1) == '\n':
                    Pos++;
                    break;
                case '\\' when Peek(1) == '\r' && Peek(2) == '\n':
                    Pos += 2;
                    break;
                case '#':
                    SkipComment();
                    Pos--;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var lineEnd = Text.IndexOf('\n', Pos, End - Pos);
        Pos = lineEnd < 0 ? End : lineEnd;
    }
}
