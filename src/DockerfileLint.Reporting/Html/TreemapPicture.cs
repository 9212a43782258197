using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting.Html;

/// <summary>
/// A treemap as SVG. Its places are in percent and its text in pixels, so that the same picture is read on any width;
/// the table below has the same numbers.
/// </summary>
internal static class TreemapPicture
{
    private const int Colors = 6;

    // Percent of the picture below which a cell has no room for text, or only where the picture is wide.
    private const double TextWidth = 10;
    private const double TextHeight = 9;
    private const double WideOnly = 24;

    public static void Write(string id, string title, string text, IEnumerable<SavingsPart> parts, TextWriter output)
    {
        var drawn = parts.Where(static part => part.Bytes > 0).OrderByDescending(static part => part.Bytes).ToList();
        if (drawn.Count == 0) return;
        output.WriteLine(
            $"<svg class=\"map\" role=\"img\" aria-labelledby=\"{id}-title {id}-text\">"
                + $"<title id=\"{id}-title\">{HtmlText.Encode(title)}</title>"
                + $"<desc id=\"{id}-text\">{HtmlText.Encode(text)}</desc>");
        var cells = TreemapLayout.Of(drawn.ConvertAll(static part => part.Bytes));
        for (var i = 0; i < cells.Count; i++) Write(drawn[i], cells[i], output);
        output.WriteLine("</svg>");
    }

    private static void Write(SavingsPart part, TreemapCell cell, TextWriter output)
    {
        // What is beyond the edge of an inner svg isn't drawn, so that no text runs into the next cell.
        var color = part.IsRest ? "rest" : $"c{part.Color % Colors}";
        output.Write(
            $"<svg x=\"{HtmlText.Percent(cell.X)}\" y=\"{HtmlText.Percent(cell.Y)}\" "
                + $"width=\"{HtmlText.Percent(cell.Width)}\" height=\"{HtmlText.Percent(cell.Height)}\">"
                + $"<title>{HtmlText.Shown(part.Name)}: {Bytes(part)}</title>"
                + $"<rect class=\"{color}\" width=\"100%\" height=\"100%\"/>");
        if (part.Waste is > 0 and var waste)
        {
            var share = 100.0 * waste / part.Bytes;
            output.Write(
                $"<rect class=\"waste\" y=\"{HtmlText.Percent(100 - share)}\" width=\"100%\" "
                    + $"height=\"{HtmlText.Percent(share)}\"/>");
        }

        if (cell.Width >= TextWidth && cell.Height >= TextHeight)
        {
            var size = cell.Width < WideOnly ? " class=\"small\"" : "";
            output.Write($"<text x=\"8\" y=\"20\"{size}>{HtmlText.Shown(Cut(part.Name, cell.Width))}</text>");
            if (cell.Height >= 2 * TextHeight)
                output.Write($"<text x=\"8\" y=\"38\"{size}>{HtmlText.Encode(part.Shown)}</text>");
        }

        output.WriteLine("</svg>");
    }

    private static string Bytes(SavingsPart part) => HtmlText.Encode(
        part.Waste is > 0 and var waste ? $"{part.Shown}, {ByteText.Of(waste)} of it not needed" : part.Shown);

    /// <summary>The end of a path says more than its beginning.</summary>
    private static string Cut(string name, double width)
    {
        // A picture of 1,000 pixels has room for 1.3 characters a percent.
        var most = Math.Max(4, (int)(width * 1.3) - 2);
        if (name.Length <= most) return name;
        var start = name.Length - most;
        if (char.IsLowSurrogate(name[start])) start++;
        return "…" + name.Substring(start);
    }
}
