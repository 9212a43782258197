using System;
using System.Globalization;
using System.IO;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>Shows the source of a finding: one line underlined, or several lines marked in the margin.</summary>
internal sealed class SourceExcerpt(TextWriter output, Palette palette, int width)
{
    // Characters are one column wide or more, but for marks and wide ones a window needs more of them, or fewer.
    private const int Reach = 4;

    public void Write(SourceText text, TextSpan span, string mark)
    {
        var first = text.GetLine(Math.Min(span.Start, text.Length));
        var last = LastLine(text, span, first);
        if (text.Length == 0) return;
        var margin = (last + 1).ToString(CultureInfo.InvariantCulture).Length;
        if (first == last) WriteUnderlined(text, span, first, margin, mark);
        else WriteMarked(text, first, last, margin, mark);
    }

    // A span that ends at the start of a line does not speak of that line.
    private static int LastLine(SourceText text, TextSpan span, int first)
    {
        var end = text.GetPosition(Math.Min(span.End, text.Length));
        return end.Character == 0 && end.Line > first ? end.Line - 1 : end.Line;
    }

    private void WriteUnderlined(SourceText text, TextSpan span, int line, int margin, string mark)
    {
        var bounds = text.GetLineSpan(line);
        var part = PartAround(text, bounds, Math.Min(Math.Max(span.Start, bounds.Start), bounds.End));
        var display = DisplayLine.Of(text.ToString(part));
        var start = display.ColumnOf(Math.Max(0, span.Start - part.Start));
        var end = Math.Max(start + 1, display.ColumnOf(Math.Min(span.End, part.End) - part.Start));
        var from = WindowStart(start, end, display.Width);
        var isCut = from > 0 || part.Start > bounds.Start;
        var shownEnd = Math.Min(end, from + width);
        WriteMargin(line, margin, '|');
        output.WriteLine(Window(display, from, isCut, part.End < bounds.End));
        output.Write(palette.Dim + new string(' ', margin + 2) + " | " + palette.Reset);
        output.Write(new string(' ', start - from + (isCut ? 1 : 0)));
        output.WriteLine(mark + new string('^', Math.Max(1, shownEnd - start)) + palette.Reset);
    }

    private void WriteMarked(SourceText text, int first, int last, int margin, string mark)
    {
        for (var line = first; line <= last; line++)
        {
            if (last - first + 1 > ReportLimits.ExcerptLines && line == first + ReportLimits.ExcerptLines - 2)
            {
                output.WriteLine(palette.Dim + new string(' ', margin + 2) + mark + " ⋮ " + palette.Reset);
                line = last;
            }

            WriteMargin(line, margin, '>', mark);
            var bounds = text.GetLineSpan(line);
            var part = PartAround(text, bounds, bounds.Start);
            output.WriteLine(Window(DisplayLine.Of(text.ToString(part)), 0, isCutBefore: false, part.End < bounds.End));
        }
    }

    private void WriteMargin(int line, int margin, char sign, string? mark = null)
    {
        var number = (line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(margin + 2);
        output.Write($"{palette.Dim}{number}{palette.Reset} {mark ?? palette.Dim}{sign}{palette.Reset} ");
    }

    private int WindowStart(int start, int end, int total)
    {
        if (total <= width || end <= width) return 0;
        var wanted = start - Math.Max(8, (width - Math.Min(end - start, width)) / 2);
        return Math.Max(0, Math.Min(wanted, total - width));
    }

    private string Window(DisplayLine line, int from, bool isCutBefore, bool isCutAfter)
    {
        var to = from + width;
        var text = from == 0 && line.Width <= width ? line.Text : line.Slice(from, to);
        return (isCutBefore ? "…" : string.Empty) + text + (isCutAfter || line.Width > to ? "…" : string.Empty);
    }

    /// <summary>
    /// The part of a line that the window can show: of a line of a megabyte with a thousand findings, not all is laid
    /// out for each of them.
    /// </summary>
    private TextSpan PartAround(SourceText text, TextSpan bounds, int place)
    {
        var start = Math.Max(bounds.Start, place - (Reach * width));
        var end = Math.Min(bounds.End, place + (Reach * width));
        if (start > bounds.Start && char.IsLowSurrogate(text.Text[start])) start--;
        if (end < bounds.End && char.IsLowSurrogate(text.Text[end])) end--;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
