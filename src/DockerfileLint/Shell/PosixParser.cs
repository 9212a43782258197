using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>Reads the grammar of POSIX sh with what bash adds. A piece that is not understood becomes opaque, up to the end of its script.</summary>
internal sealed partial class PosixParser
{
    private const int MaxDepth = 60;
    private readonly ScriptParts parts;
    private readonly LogicalText script;
    private readonly string text;
    private readonly int origin;
    private readonly ScratchList<PendingHeredoc> heredocs = new();
    private int end;
    private int pos;
    private int depth;
    private string? failure;

    public PosixParser(LogicalText script, ScriptParts parts, int depth)
    {
        this.script = script;
        this.parts = parts;
        this.depth = depth;
        text = script.Buffer;
        origin = script.BufferStart;
        pos = origin;
        end = origin + script.Length;
    }

    /// <summary>Reads the whole text as a list.</summary>
    public ShellList ParseScript()
    {
        var mark = parts.Items.Count;
        while (true)
        {
            ParseItems(topLevel: true);
            if (failure is null && pos >= end) break;
            // A word or sign that closes nothing: the rest is not understood.
            AddOpaque(pos, failure ?? "a word that closes nothing");
            break;
        }

        return new ShellList(script, new TextSpan(0, script.Length), parts.Items.Take(mark));
    }

    private void AddOpaque(int start, string reason)
    {
        failure = null;
        var opaque = new ShellOpaque(script, Range(start, origin + script.Length), reason);
        parts.Opaque.Add(opaque);
        parts.Items.Add(new ShellListItem(opaque, ShellListOperator.None, default));
        pos = end;
    }

    private TextSpan Range(int from, int to) => new(from - origin, to - from);

    private char Peek(int ahead = 0) => pos + ahead < end ? text[pos + ahead] : '\0';

    private void Fail(string reason) => failure ??= reason;

    private void Note(ShellFeatureKind feature, int from, int to, ShellWordTraits with = ShellWordTraits.None)
    {
        traits |= with;
        parts.Features.Add(new ShellFeature(feature, script.ToSource(Range(from, to))));
    }

    private bool Enter()
    {
        if (++depth <= MaxDepth) return true;
        Fail("nested too deeply");
        return false;
    }

    private ShellList ParseList()
    {
        var mark = parts.Items.Count;
        SkipSpace(lines: true);
        var start = pos;
        if (Enter()) ParseItems(topLevel: false);
        depth--;
        if (failure is not null) parts.Items.Truncate(mark);
        var items = parts.Items.Take(mark);
        var last = items.IsEmpty ? start : origin + System.Math.Max(items[items.Length - 1].Node.Range.End, items[items.Length - 1].OperatorRange.End);
        return new ShellList(script, Range(start, last), items);
    }

    private void ParseItems(bool topLevel)
    {
        SkipSpace(lines: true);
        while (pos < end && !AtListEnd())
        {
            var start = pos;
            var commands = parts.Commands.Count;
            var opaque = parts.Opaque.Count;
            var features = parts.Features.Count;
            var node = ParsePipeline();
            if (failure is not null)
            {
                if (!topLevel) return;
                parts.Commands.Truncate(commands);
                parts.Opaque.Truncate(opaque);
                parts.Features.Truncate(features);
                AddOpaque(start, failure);
                return;
            }

            SkipSpace(lines: false);
            var from = pos;
            var joined = ReadOperator();
            parts.Items.Add(new ShellListItem(node, joined, joined == ShellListOperator.None ? default : Range(from, pos)));
            if (joined == ShellListOperator.None) return;
            if (joined == ShellListOperator.Sequence && text[from] != ';') pos = from;
            SkipSpace(lines: true);
        }
    }

    private ShellListOperator ReadOperator()
    {
        switch (Peek())
        {
            case '\n' or '\r':
                pos++;
                return ShellListOperator.Sequence;
            case ';' when Peek(1) is not (';' or '&'):
                pos++;
                return ShellListOperator.Sequence;
            case '&' when Peek(1) == '&':
                pos += 2;
                return ShellListOperator.And;
            case '&':
                pos++;
                return ShellListOperator.Background;
            case '|' when Peek(1) == '|':
                pos += 2;
                return ShellListOperator.Or;
            default:
                return ShellListOperator.None;
        }
    }

    private bool AtListEnd()
    {
        var c = text[pos];
        if (c == ')' || c == ';' && Peek(1) is ';' or '&') return true;
        return PeekReserved() is Reserved.Then or Reserved.Else or Reserved.Elif or Reserved.Fi or Reserved.Do or Reserved.Done or Reserved.Esac or Reserved.CloseBrace;
    }

    private ShellNode ParsePipeline()
    {
        var start = pos;
        var negated = false;
        while (Peek() == '!' && (pos + 1 >= end || CharTable.Of(Peek(1)) == CharTable.WordEnd))
        {
            negated = !negated;
            pos++;
            SkipSpace(lines: false);
        }

        var first = ParseCommand();
        SkipSpace(lines: false);
        if (!negated && !AtPipe()) return first;
        var mark = parts.Nodes.Count;
        parts.Nodes.Add(first);
        while (failure is null && AtPipe())
        {
            if (Peek(1) == '&') Note(ShellFeatureKind.RedirectBoth, pos, pos + 2);
            pos += Peek(1) == '&' ? 2 : 1;
            SkipSpace(lines: true);
            parts.Nodes.Add(ParseCommand());
            SkipSpace(lines: false);
        }

        if (failure is not null) parts.Nodes.Truncate(mark);
        var commands = failure is null ? parts.Nodes.Take(mark) : ImmutableArray<ShellNode>.Empty;
        var stop = commands.IsEmpty ? pos : origin + commands[commands.Length - 1].Range.End;
        return new ShellPipeline(script, Range(start, stop), negated, commands);
    }

    private bool AtPipe() => Peek() == '|' && Peek(1) != '|';

    /// <summary>Skips blanks, joined lines and comments; with <paramref name="lines"/> line ends too, and the bodies of here-documents behind them.</summary>
    private void SkipSpace(bool lines)
    {
        for (; pos < end; pos++)
        {
            switch (text[pos])
            {
                case ' ' or '\t':
                case '\r' when Peek(1) != '\n' || lines:
                    break;
                case '\n' when lines:
                    if (heredocs.Count > 0) ReadHeredocs();
                    break;
                case '\\' when Peek(1) == '\n':
                    pos++;
                    break;
                case '\\' when Peek(1) == '\r' && Peek(2) == '\n':
                    pos += 2;
                    break;
                case '#':
                    SkipComment();
                    pos--;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var lineEnd = text.IndexOf('\n', pos, end - pos);
        pos = lineEnd < 0 ? end : lineEnd;
    }
}
