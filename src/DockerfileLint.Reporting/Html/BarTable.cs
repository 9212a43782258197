using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting.Html;

/// <summary>A table with a bar for the bytes of each row.</summary>
internal static class BarTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="caption">What the table has, for those who don't see the heading above it.</param>
    /// <param name="columns">The names of the columns: what, bytes, count, and waste where the parts have it.</param>
    /// <param name="parts">The rows.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(
        string caption, string[] columns, IReadOnlyCollection<SavingsPart> parts, TextWriter output)
    {
        output.Write($"<table><caption>{HtmlText.Encode(caption)}</caption><thead><tr>");
        for (var i = 0; i < columns.Length; i++)
            output.Write($"<th scope=\"col\"{(i == 0 ? "" : " class=\"n\"")}>{HtmlText.Encode(columns[i])}</th>");
        output.WriteLine("</tr></thead><tbody>");
        var largest = parts.Max(static part => part.IsRest ? 0 : part.Bytes);
        foreach (var part in parts)
        {
            output.Write($"<tr><th scope=\"row\">{part.Label}");
            WriteBar(part, largest, output);
            output.Write($"</th><td class=\"n\">{HtmlText.Encode(part.Shown)}</td>");
            if (part.Waste is { } waste) output.Write($"<td class=\"n\">{ByteText.Of(waste)}</td>");
            output.WriteLine($"<td class=\"n\">{Counted.Number(part.Count)}</td></tr>");
        }

        output.WriteLine("</tbody></table>");
    }

    private static void WriteBar(SavingsPart part, long largest, TextWriter output)
    {
        if (largest == 0 || part.IsRest) return;
        output.Write(
            "<svg class=\"bar\" aria-hidden=\"true\" width=\"100%\" height=\"8\">"
                + $"<rect width=\"{HtmlText.Percent(100.0 * part.Bytes / largest)}\" height=\"8\" rx=\"2\"/>");
        if (part.Waste is > 0 and var waste)
            output.Write(
                $"<rect class=\"waste\" width=\"{HtmlText.Percent(100.0 * waste / largest)}\" height=\"8\" rx=\"2\"/>");
        output.Write("</svg>");
    }
}
