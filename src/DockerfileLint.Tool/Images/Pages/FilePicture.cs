using System;
using System.Collections.Generic;
using System.IO;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting.Html;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>
/// A treemap of files as SVG: folders are frames around what is in them, and what is hidden is hatched. Places are in
/// percent and text in pixels, so that the same picture is read on any width.
/// </summary>
/// <param name="height">The height of the picture in pixels, as its style has it.</param>
/// <param name="output">Where it is written.</param>
internal sealed class FilePicture(double height, TextWriter output)
{
    /// <summary>The picture of the whole image.</summary>
    public const double LargeHeight = 480;

    /// <summary>The picture of a layer.</summary>
    public const double SmallHeight = 240;

    // What the layout takes for the width; the picture is as wide as the page.
    private const double Width = 1_000;
    private const int Colors = 6;
    private const int Frames = 4;

    // Pixels that text needs, and percent of the width below which it is shown on a wide screen only.
    private const double LineHeight = 20;
    private const double TextWidth = 70;
    private const double WideOnly = 24;
    private const double CharacterWidth = 7.5;
    private const double Border = 3;
    private const int ShownPath = 160;

    /// <summary>Writes the picture.</summary>
    /// <param name="id">What the names of its parts begin with.</param>
    /// <param name="title">Its title.</param>
    /// <param name="text">What those read who don't see it.</param>
    /// <param name="areas">The areas, the largest first.</param>
    public void Write(string id, string title, string text, IReadOnlyList<FileArea> areas)
    {
        var style = height < LargeHeight ? "map layer" : "map image";
        output.WriteLine(
            $"<svg class=\"{style}\" role=\"img\" aria-labelledby=\"{id}-title {id}-text\">"
                + $"<title id=\"{id}-title\">{HtmlText.Shown(title)}</title>"
                + $"<desc id=\"{id}-text\">{HtmlText.Shown(text)}</desc>");
        WriteAll(areas, new TreemapCell(0, 0, 100, 100), 0, null);
        output.WriteLine("</svg>");
    }

    private void WriteAll(IReadOnlyList<FileArea> areas, TreemapCell place, int depth, int? color)
    {
        var aspect = place.Width * Width / (place.Height * height);
        var sizes = new long[areas.Count];
        for (var index = 0; index < sizes.Length; index++) sizes[index] = areas[index].Bytes;
        var cells = TreemapLayout.Of(sizes, aspect);
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            var within = new TreemapCell(
                place.X + (cell.X * place.Width / 100),
                place.Y + (cell.Y * place.Height / 100),
                cell.Width * place.Width / 100,
                cell.Height * place.Height / 100);
            Write(areas[index], within, depth, color ?? index % Colors);
        }
    }

    private void Write(FileArea area, TreemapCell place, int depth, int color)
    {
        var (width, tall) = (place.Width * Width / 100, place.Height * height / 100);
        if (area.Parts.Count == 0)
        {
            WriteArea(area, place, color);
        }
        else if (depth < Frames && width >= TextWidth && tall >= 3 * LineHeight)
        {
            WriteFrame(area, place, color);
            var (side, top) = (100 * Border / Width, 100 * LineHeight / height);
            var inner = new TreemapCell(
                place.X + side,
                place.Y + top,
                place.Width - (2 * side),
                place.Height - top - (100 * Border / height));
            WriteAll(area.Parts, inner, depth + 1, color);
        }
        else
        {
            WriteAll(area.Parts, place, depth, color);
        }
    }

    private void WriteFrame(FileArea area, TreemapCell place, int color)
    {
        Begin(area, place);
        output.Write($"<rect class=\"c{color}\" width=\"100%\" height=\"100%\"/>");
        WriteText(area.Name, 15, place, isBold: true);
        output.WriteLine("</svg>");
    }

    private void WriteArea(FileArea area, TreemapCell place, int color)
    {
        Begin(area, place);
        output.Write($"<rect class=\"{(area.IsRest ? "rest" : $"c{color}")}\" width=\"100%\" height=\"100%\"/>");
        if (area.Hidden > 0)
        {
            var share = 100.0 * area.Hidden / area.Bytes;
            output.Write(
                $"<rect class=\"hidden\" y=\"{HtmlText.Percent(100 - share)}\" width=\"100%\" "
                    + $"height=\"{HtmlText.Percent(share)}\"/>");
        }

        var tall = place.Height * height / 100;
        if (tall >= LineHeight && place.Width * Width / 100 >= TextWidth)
        {
            WriteText(area.Name, 15, place, isBold: false);
            if (tall >= 2 * LineHeight) WriteText(ByteText.Of(area.Bytes), 32, place, isBold: false);
        }

        output.WriteLine("</svg>");
    }

    /// <summary>What is beyond the edge of an inner svg isn't drawn, so that no text runs into the next area.</summary>
    private void Begin(FileArea area, TreemapCell place)
    {
        var path = area.IsRest ? $"{area.Name} in {End(area.Path, ShownPath)}" : End(area.Path, ShownPath);
        var hidden = area.Hidden switch
        {
            0 => "",
            var all when all == area.Bytes => ", hidden",
            var part => $", {ByteText.Of(part)} of it hidden",
        };
        output.Write(
            $"<svg x=\"{HtmlText.Percent(place.X)}\" y=\"{HtmlText.Percent(place.Y)}\" "
                + $"width=\"{HtmlText.Percent(place.Width)}\" height=\"{HtmlText.Percent(place.Height)}\">"
                + $"<title>{HtmlText.Shown($"{path}: {ByteText.Of(area.Bytes)}{hidden}")}</title>");
    }

    private void WriteText(string text, int y, TreemapCell place, bool isBold)
    {
        var style = (isBold, place.Width < WideOnly) switch
        {
            (true, true) => " class=\"folder wide\"",
            (true, false) => " class=\"folder\"",
            (false, true) => " class=\"wide\"",
            _ => "",
        };
        var most = Math.Max(4, (int)(place.Width * Width / 100 / CharacterWidth) - 1);
        output.Write($"<text x=\"6\" y=\"{y}\"{style}>{HtmlText.Shown(End(text, most))}</text>");
    }

    /// <summary>The end of a path says more than its beginning.</summary>
    private static string End(string text, int most)
    {
        if (text.Length <= most) return text;
        var start = text.Length - most;
        if (char.IsLowSurrogate(text[start])) start++;
        return "…" + text[start..];
    }
}
