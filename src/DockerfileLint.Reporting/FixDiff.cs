using System.Collections.Generic;
using System.Linq;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// The lines that a fix removes from a file and adds to it, with a line of context. Only the places that it changes are
/// read, so that the fixes of a long file cost no more than those of a short one.
/// </summary>
internal sealed class FixDiff
{
    private const int ContextLines = 1;
    private readonly List<(char Sign, string Text)> lines = [];

    private FixDiff()
    {
    }

    /// <summary>The lines, each with <c>-</c>, <c>+</c>, a space, or <c>…</c> for what is left out.</summary>
    public IReadOnlyList<(char Sign, string Text)> Lines => lines;

    /// <summary>The code units that were compared.</summary>
    public int Length { get; private set; }

    public static FixDiff Of(SourceText text, IEnumerable<TextChange> changes)
    {
        var diff = new FixDiff();
        var sorted = changes.OrderBy(static change => change.Span.Start).ToList();
        for (var first = 0; first < sorted.Count;)
        {
            var end = first + 1;
            while (end < sorted.Count && IsNear(text, sorted[end - 1], sorted[end])) end++;
            diff.Add(text, sorted.GetRange(first, end - first));
            first = end;
        }

        return diff;
    }

    private static bool IsNear(SourceText text, TextChange before, TextChange after) =>
        text.GetLine(after.Span.Start) - text.GetLine(before.Span.End) <= 2 * ContextLines;

    private static string[] Split(string text)
    {
        var parts = text.Replace("\r\n", "\n").Split('\n');
        return parts[parts.Length - 1].Length == 0 ? parts.Take(parts.Length - 1).ToArray() : parts;
    }

    private void Add(SourceText text, List<TextChange> changes)
    {
        var firstLine = System.Math.Max(text.GetLine(changes[0].Span.Start) - ContextLines, 0);
        var lastLine = System.Math.Min(
            text.GetLine(changes[changes.Count - 1].Span.End) + ContextLines, text.LineCount - 1);
        int start = text.GetLineSpan(firstLine).Start, end = text.GetLineSpan(lastLine).End;
        var after = new StringBuilder();
        var done = start;
        foreach (var change in changes)
        {
            after.Append(text.Text, done, change.Span.Start - done).Append(change.NewText);
            done = change.Span.End;
        }

        after.Append(text.Text, done, end - done);
        Length += end - start + after.Length;
        if (firstLine > 0) lines.Add(('…', string.Empty));
        Add(Split(text.Text.Substring(start, end - start)), Split(after.ToString()));
        // The line after the last line end has nothing in it.
        if (lastLine < text.LineCount - 1 && text.GetLineSpan(lastLine + 1).Start < text.Length)
            lines.Add(('…', string.Empty));
    }

    private void Add(string[] before, string[] after)
    {
        foreach (var (left, right) in LineEdits.Find(before, after))
        {
            if (left >= 0 && right >= 0) lines.Add((' ', before[left]));
            else if (left >= 0) lines.Add(('-', before[left]));
            else lines.Add(('+', after[right]));
        }
    }
}
