using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Reporting;
using DockerfileLint.Reporting.Html;
using DockerfileLint.Tool.Images.Limits;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>An image as a page that needs nothing else: where its bytes are, and which of them are hidden.</summary>
/// <param name="image">The image.</param>
/// <param name="lines">The layers with their instructions.</param>
/// <param name="rules">The rules of dive; none where they aren't asked for.</param>
internal sealed class ImagePage(ContainerImage image, ImageLines lines, IReadOnlyCollection<DiveRule> rules)
{
    private const int ShownPairs = 100;
    private const int ShownPathsOfPair = 5;

    /// <summary>Writes the page.</summary>
    public void Write(Stream output)
    {
        using var writer = new StreamWriter(
            output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true);
        writer.NewLine = "\n";
        Write(writer);
    }

    private void Write(StreamWriter writer)
    {
        HtmlPage.Begin($"{image.Name}: where its bytes are", ImagePageStyle.Text, writer);
        writer.WriteLine("<a class=\"skip\" href=\"#layers\">Skip to the layers</a>");
        writer.WriteLine(ImagePageStyle.Hatch.ReplaceLineEndings("\n"));
        WriteHeader(writer);
        writer.WriteLine("<main>");
        WriteLayers(writer);
        new ImagePictures(image, lines).Write(writer);
        WriteHidden(writer);
        WriteWaste(writer);
        WritePaths("folders", "Largest folders", "Folder", image.LargestFolders, writer);
        WritePaths("files", "Largest files", "File", image.LargestFiles, writer);
        WriteSquash(writer);
        HtmlPage.End(CommandLine.Version, writer);
    }

    private void WriteHeader(StreamWriter writer)
    {
        var platform = image.Platform is { } known ? $" ({known})" : "";
        writer.WriteLine($"<header><h1>Image {HtmlText.Shown(image.Name + platform)}</h1>");
        writer.WriteLine(
            $"<p class=\"figure\"><strong>{ByteText.Of(image.HiddenBytes)} hidden</strong> of "
                + $"{ByteText.Of(image.TotalBytes)} in {Counted.Of(image.Layers.Length, "layer", "layers")}.</p><dl>");
        Fact("In the container", ByteText.Of(image.LiveBytes), writer);
        Fact("Hidden by later layers", $"{ByteText.Of(image.HiddenBytes)} ({ImageWords.HiddenShare(image)})", writer);
        if (image.WasteFiles.Sum(static waste => waste.Bytes) is > 0 and var waste)
            Fact("Not needed at run time", ByteText.Of(waste), writer);
        if (image.DuplicateBytes > 0) Fact("Stored twice", ByteText.Of(image.DuplicateBytes), writer);
        Fact("As dive computes it", ImageWords.Dive(image), writer);
        foreach (var rule in rules) Fact("Rule of dive", DiveWriter.Line(rule), writer);
        writer.WriteLine("</dl></header>");
        WriteNavigation(writer);
    }

    private void WriteNavigation(StreamWriter writer)
    {
        writer.Write("<nav aria-label=\"Sections\"><a href=\"#layers\">Layers</a>");
        if (image.TotalBytes > 0) writer.Write("<a href=\"#map\">All files</a>");
        if (image.HiddenBytes > 0) writer.Write("<a href=\"#hidden\">Hidden bytes</a>");
        if (!image.WasteFiles.IsEmpty) writer.Write("<a href=\"#waste\">Not needed at run time</a>");
        if (!image.LargestFolders.IsEmpty) writer.Write("<a href=\"#folders\">Largest folders</a>");
        if (!image.LargestFiles.IsEmpty) writer.Write("<a href=\"#files\">Largest files</a>");
        if (image.HiddenBytes > 0) writer.Write("<a href=\"#squash\">Squashing</a>");
        writer.WriteLine("</nav>");
    }

    private static void Fact(string name, string value, StreamWriter writer) =>
        writer.WriteLine($"<dt>{name}</dt><dd>{HtmlText.Encode(value)}</dd>");

    private void WriteLayers(StreamWriter writer)
    {
        writer.WriteLine("<section id=\"layers\"><h2>Layers</h2>");
        var parts = image.Layers.Select(layer => Part(
            NameOf(layer.Index), layer.Bytes, layer.Files) with { Waste = layer.HiddenBytes });
        if (image.HiddenBytes > 0) writer.WriteLine(ImagePictures.Legend);
        if (!image.Layers.IsEmpty)
            BarTable.Write("Layers", ["Layer", "Stored", "Hidden", "Files"], [.. parts], writer);
        writer.WriteLine("</section>");
    }

    private void WriteHidden(StreamWriter writer)
    {
        var pairs = image.Hidden.Where(static hidden => hidden.Bytes > 0).ToList();
        if (pairs.Count == 0) return;
        writer.WriteLine("<section id=\"hidden\"><h2>Hidden bytes</h2>");
        var parts = pairs.Take(ShownPairs)
            .Select(hidden => Part(LabelOf(hidden), hidden.Bytes, hidden.Files))
            .ToList();
        BarTable.Write("Hidden bytes", ["Written and hidden by", "Bytes", "Files"], parts, writer);
        if (pairs.Count > ShownPairs)
            writer.WriteLine(
                $"<p>And {Counted.Of(pairs.Count - ShownPairs, "pair of layers", "pairs of layers")} more with "
                    + $"{ByteText.Of(pairs.Skip(ShownPairs).Sum(static hidden => hidden.Bytes))}.</p>");
        writer.WriteLine("</section>");
    }

    private string LabelOf(HiddenBytes hidden)
    {
        var paths = hidden.Largest.Take(ShownPathsOfPair).Select(static path =>
            $"<li>{HtmlText.Shown(ImageWords.Cut(path.Path))}: {ByteText.Of(path.Bytes)}</li>");
        return $"Written by {NameOf(hidden.Writer)}<br>{ImageWords.Capital(ImageWords.Text(hidden))} by "
            + $"{NameOf(hidden.Hider)}<ul class=\"paths\">{string.Concat(paths)}</ul>";
    }

    private void WriteWaste(StreamWriter writer)
    {
        if (image.WasteFiles.IsEmpty) return;
        var parts = image.WasteFiles.Select(static waste => Part(
            $"{ImageWords.Capital(MeasuredKinds.NameOf(waste.Kind))}<br><span class=\"dim\">"
                + (waste.Files == 1 ? "" : "such as ")
                + $"{HtmlText.Shown(ImageWords.Cut(waste.Largest))}</span>",
            waste.Bytes,
            waste.Files));
        writer.WriteLine("<section id=\"waste\"><h2>Not needed at run time</h2>");
        BarTable.Write("Not needed at run time", ["What it is", "Bytes", "Files"], [.. parts], writer);
        writer.WriteLine("</section>");
    }

    private static void WritePaths(
        string id, string title, string column, IReadOnlyCollection<SizedPath> paths, StreamWriter writer)
    {
        if (paths.Count == 0) return;
        writer.WriteLine($"<section id=\"{id}\"><h2>{title}</h2>");
        writer.WriteLine(
            $"<table><caption>{title}</caption><thead><tr><th scope=\"col\">{column}</th>"
                + "<th scope=\"col\" class=\"n\">Bytes</th></tr></thead><tbody>");
        foreach (var path in paths)
            writer.WriteLine(
                $"<tr><th scope=\"row\">{HtmlText.Shown(ImageWords.Cut(path.Path))}</th>"
                    + $"<td class=\"n\">{ByteText.Of(path.Bytes)}</td></tr>");
        writer.WriteLine("</tbody></table></section>");
    }

    private void WriteSquash(StreamWriter writer)
    {
        var savings = ImageWords.SquashSavings(image, lines).ToList();
        if (savings.Count == 0) return;
        writer.WriteLine("<section id=\"squash\"><h2>Squashing</h2><ul>");
        foreach (var (bytes, text) in savings)
            writer.WriteLine($"<li>{ByteText.Of(bytes)} {HtmlText.Encode(text)}</li>");
        writer.WriteLine("</ul></section>");
    }

    private string NameOf(int layer) => HtmlText.Shown(ImageWords.Cut(lines.HeadOf(layer)) + lines.EndOf(layer));

    private static SavingsPart Part(string label, long bytes, int files) =>
        new(label, "", new ByteEstimate(bytes, ByteEstimateKind.Exact), files);
}
