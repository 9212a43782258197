using System;
using System.Globalization;
using System.IO;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting.Html;

/// <summary>The lines of a finding with their numbers, its place marked.</summary>
internal static class HtmlSource
{
    private const string Mark = "<mark>";
    private const string MarkEnd = "</mark>";

    public static void Write(SourceText text, TextSpan span, TextWriter output)
    {
        if (text.Length == 0 || span.End > text.Length) return;
        var first = text.GetLine(span.Start);
        var start = text.GetLineSpan(first).Start;
        var end = Math.Max(span.End, text.GetLineSpan(text.GetLine(span.End)).End);
        var from = Math.Max(start, span.Start - ReportLimits.BesidePlace);
        var placeEnd = Math.Min(span.End, span.Start + ReportLimits.Place);
        var to = placeEnd < span.End ? placeEnd : Math.Min(end, span.End + ReportLimits.BesidePlace);
        var line = first + 1;
        output.Write("<pre>");
        StartLine(output, line);
        if (from > start) output.Write('…');
        output.Write(Part(text, from, span.Start));
        output.Write(Mark);
        var lines = Part(text, span.Start, placeEnd).Split('\n');
        // A place that ends with a line end doesn't speak of the next line.
        var last = lines.Length > 1 && lines[lines.Length - 1].Length == 0 && to == placeEnd
            ? lines.Length - 1
            : lines.Length;
        for (var i = 0; i < last; i++)
        {
            if (i > 0)
            {
                output.Write(MarkEnd + "</span>\n");
                StartLine(output, ++line);
                output.Write(Mark);
            }

            output.Write(lines[i]);
        }

        output.Write(MarkEnd);
        output.Write(Part(text, placeEnd, to));
        if (to < end) output.Write('…');
        output.WriteLine("</span></pre>");
    }

    private static void StartLine(TextWriter output, int line) =>
        output.Write($"<span><small>{line.ToString(CultureInfo.InvariantCulture)}</small>");

    private static string Part(SourceText text, int start, int end) =>
        HtmlText.Lines(text.Text.Substring(start, end - start));
}
