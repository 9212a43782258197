using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Images.Limits;

namespace DockerfileLint.Tool.Images;

/// <summary>Writes an image as tables and bars for a terminal.</summary>
/// <param name="lines">The layers with their instructions.</param>
/// <param name="width">The columns of the terminal; 0 where it is none.</param>
internal sealed class ImageTextWriter(ImageLines lines, int width)
{
    private const int BarWidth = 20;
    private const int ShownPairs = 20;

    private readonly ColumnWidth columns = new(width);

    public void Write(ContainerImage image, IReadOnlyCollection<DiveRule> rules, Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        var name = ShownText.OfPath(image.Name);
        Line(writer, image.Platform is { } platform ? $"{name} ({platform})" : name);
        Line(writer, $"{Size(image.TotalBytes)} in {Counted.Of(image.Layers.Length, "layer", "layers")}: "
            + $"{Size(image.LiveBytes)} in the container, {Size(image.HiddenBytes)} hidden "
            + $"({ImageWords.HiddenShare(image)})");
        WriteLayers(image, writer);
        WriteHidden(image, writer);
        WriteWaste(image, writer);
        WritePaths("Largest folders", image.LargestFolders, writer);
        WritePaths("Largest files", image.LargestFiles, writer);
        WriteSquash(image, writer);
        Head("As dive computes it", writer);
        Line(writer, "  " + ImageWords.Dive(image));
        if (rules.Count == 0) return;
        Head("Rules of dive", writer);
        foreach (var rule in rules) Line(writer, "  " + DiveWriter.Line(rule));
    }

    private void WriteLayers(ContainerImage image, StreamWriter writer)
    {
        Head("Layers", writer);
        Line(writer, "   #      size    hidden");
        var most = image.Layers.Max(static layer => (long?)layer.Bytes) ?? 0;
        foreach (var layer in image.Layers)
            Line(
                writer,
                $"{layer.Index,4} {Size(layer.Bytes),9} {Hidden(layer),9}  {Bar(layer, most)}  "
                    + lines.NameOf(layer.Index),
                layer.Index);
    }

    private void WriteHidden(ContainerImage image, StreamWriter writer)
    {
        if (image.HiddenBytes == 0) return;
        Head("Hidden bytes", writer);
        foreach (var hidden in image.Hidden.Where(static hidden => hidden.Bytes > 0).Take(ShownPairs))
        {
            Line(writer, $"  {Size(hidden.Bytes),9}  {PathsOf(hidden.Files, hidden.Largest[0].Path)}");
            Line(writer, "             written by " + lines.HeadOf(hidden.Writer), hidden.Writer);
            Line(
                writer,
                $"             {ImageWords.Text(hidden)} by {lines.HeadOf(hidden.Hider)}",
                hidden.Hider);
        }

        var count = image.Hidden.Count(static hidden => hidden.Bytes > 0);
        Rest(count - ShownPairs, "pair of layers", "pairs of layers", writer);
    }

    private void WriteWaste(ContainerImage image, StreamWriter writer)
    {
        if (image.WasteFiles.IsEmpty && image.DuplicateBytes == 0) return;
        Head("Not needed at run time", writer);
        foreach (var waste in image.WasteFiles)
            Line(writer, $"  {Size(waste.Bytes),9}  {MeasuredKinds.NameOf(waste.Kind)}: "
                + PathsOf(waste.Files, waste.Largest));
        if (image.DuplicateBytes > 0) Line(writer, $"  {Size(image.DuplicateBytes),9}  files that the image has twice");
    }

    private void WritePaths(string head, IReadOnlyCollection<SizedPath> paths, StreamWriter writer)
    {
        if (paths.Count == 0) return;
        Head(head, writer);
        foreach (var path in paths) Line(writer, $"  {Size(path.Bytes),9}  {path.Path}");
    }

    private void WriteSquash(ContainerImage image, StreamWriter writer)
    {
        var savings = ImageWords.SquashSavings(image, lines).ToList();
        if (savings.Count == 0) return;
        Head("Squashing", writer);
        foreach (var (bytes, text) in savings) Line(writer, $"  {Size(bytes),9}  {text}");
    }

    private static string PathsOf(int files, string largest) =>
        files == 1 ? largest : $"{Counted.Of(files, "file", "files")}, such as {largest}";

    private static string Hidden(ImageLayer layer) => layer.HiddenBytes == 0 ? "" : Size(layer.HiddenBytes);

    /// <summary>A bar of what is live, with what is hidden at its end.</summary>
    private static string Bar(ImageLayer layer, long most)
    {
        if (most == 0) return new string(' ', BarWidth);
        var length = (int)Math.Round((double)layer.Bytes / most * BarWidth);
        var hidden = layer.Bytes == 0 ? 0 : (int)Math.Round((double)layer.HiddenBytes / layer.Bytes * length);
        return (new string('█', length - hidden) + new string('░', hidden)).PadRight(BarWidth);
    }

    private void Rest(int count, string singular, string plural, StreamWriter writer)
    {
        if (count > 0) Line(writer, $"  and {Counted.Of(count, singular, plural)} more");
    }

    private static void Head(string text, StreamWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(text);
    }

    private void Line(StreamWriter writer, string text) => writer.WriteLine(columns.Cut(text));

    /// <summary>A line about a layer, whose line in the Dockerfile is never cut off.</summary>
    private void Line(StreamWriter writer, string text, int layer) =>
        writer.WriteLine(columns.Cut(text, lines.EndOf(layer)));

    private static string Size(long bytes) => ByteText.Of(bytes);
}
