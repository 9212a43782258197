using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>One level of indentation of continuation lines.</summary>
/// <param name="Size">Its columns.</param>
/// <param name="UseTabs">Whether it is a tab.</param>
internal readonly record struct Indentation(int Size, bool UseTabs)
{
    private const int DefaultSize = 4;

    // In the order in which they win a tie.
    private static readonly int[] Sizes = [DefaultSize, 2, 8, 3];

    /// <summary>The indentation that the options choose, or else that of most instructions.</summary>
    public static Indentation Of(IEnumerable<ContinuationBlock> blocks, FormatOptions options)
    {
        var votes = new Dictionary<int, int>();
        var (tabs, spaces) = (0, 0);
        foreach (var block in blocks)
        {
            if (LeastIndented(block) is not { } line) continue;
            var source = block.Instruction.Source;
            // The instruction itself loses its indentation.
            var width = line.TextStart - line.Start - WhitespaceBefore(block.Instruction.Span.Start, source);
            if (line.TextStart > line.Start && source.Text[line.Start] == '\t') tabs++;
            else if (System.Array.IndexOf(Sizes, width) >= 0)
            {
                spaces++;
                votes.TryGetValue(width, out var count);
                votes[width] = count + 1;
            }
        }

        var size = DefaultSize;
        foreach (var other in Sizes)
            if (Votes(votes, other) > Votes(votes, size)) size = other;
        return new Indentation(options.IndentSize ?? size, options.UseTabs ?? tabs > spaces);
    }

    /// <summary>The column at which text that starts after some whitespace is.</summary>
    public int Column(SourceText source, int start, int end)
    {
        var column = 0;
        for (var i = start; i < end; i++) column += source.Text[i] == '\t' ? Size - (column % Size) : 1;
        return column;
    }

    /// <summary>The whitespace that leads to a column.</summary>
    public string Write(int column) =>
        UseTabs ? new string('\t', column / Size) + new string(' ', column % Size) : new string(' ', column);

    private static int WhitespaceBefore(int offset, SourceText source)
    {
        var start = source.GetLineSpan(source.GetLine(offset)).Start;
        var end = start;
        while (end < offset && source.Text[end] is ' ' or '\t') end++;
        return end - start;
    }

    private static int Votes(Dictionary<int, int> votes, int size) =>
        votes.TryGetValue(size, out var count) ? count : 0;

    private static ContinuationLine? LeastIndented(ContinuationBlock block)
    {
        ContinuationLine? least = null;
        foreach (var line in block.Lines)
        {
            if (line.Kind is ContinuationLineKind.Fixed or ContinuationLineKind.Comment) continue;
            if (least is not { } other || line.TextStart - line.Start < other.TextStart - other.Start) least = line;
        }

        return least;
    }
}
