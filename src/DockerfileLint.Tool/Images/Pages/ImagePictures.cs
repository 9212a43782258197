using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Reporting;
using DockerfileLint.Reporting.Html;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>The pictures of an image's files: all of them, and those of each layer.</summary>
/// <param name="image">The image.</param>
/// <param name="lines">The layers with their instructions.</param>
internal sealed class ImagePictures(ContainerImage image, ImageLines lines)
{
    /// <summary>Says what is hatched.</summary>
    public const string Legend =
        "<p><svg class=\"legend\" aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\"/></svg>"
            + "Hatched: hidden by a later layer.</p>";

    // Areas of the picture of the whole image, and of those of all layers together.
    private const int Areas = 300;
    private const int AreasOfLayers = 2_400;
    private const int LeastAreas = 12;
    private const int OpenPictures = 1;

    /// <summary>Writes the pictures.</summary>
    public void Write(TextWriter writer)
    {
        if (image.TotalBytes == 0) return;
        writer.WriteLine("<section id=\"map\"><h2>All files</h2>");
        if (image.HiddenBytes > 0) writer.WriteLine(Legend);
        Write("image", $"The files of {image.Name}", image.Files.Contents, Areas, FilePicture.LargeHeight, writer);
        writer.WriteLine("</section>");
        var drawn = image.Layers.Count(static layer => layer.Bytes > 0);
        if (drawn < 2) return;
        writer.WriteLine("<section id=\"layer-maps\"><h2>Files by layer</h2>");
        var areas = Math.Clamp(AreasOfLayers / drawn, LeastAreas, ReportLimits.PictureAreas);
        var largest = image.Layers.Max(static layer => layer.Bytes);
        var open = OpenPictures;
        foreach (var files in image.Files.Contents.GroupBy(static file => file.Layer))
        {
            var layer = image.Layers[files.Key];
            if (layer.Bytes == 0) continue;
            var isOpen = layer.Bytes == largest && open-- > 0;
            WriteLayer(layer, files, areas, isOpen, writer);
        }

        writer.WriteLine("</section>");
    }

    private void WriteLayer(
        ImageLayer layer, IEnumerable<FileContent> files, int areas, bool isOpen, TextWriter writer)
    {
        var hidden = layer.HiddenBytes > 0 ? $", {ByteText.Of(layer.HiddenBytes)} hidden" : "";
        writer.WriteLine(
            $"<details class=\"layer-map\"{(isOpen ? " open" : "")}><summary>"
                + $"{HtmlText.Shown(ImageWords.Cut(lines.HeadOf(layer.Index)) + lines.EndOf(layer.Index))} "
                + $"<span class=\"dim\">{ByteText.Of(layer.Bytes)}{hidden}</span></summary>");
        var title = $"The files of layer {layer.Index}";
        Write($"layer-{layer.Index}", title, files, areas, FilePicture.SmallHeight, writer);
        writer.WriteLine("</details>");
    }

    private void Write(
        string id, string title, IEnumerable<FileContent> files, int most, double height, TextWriter writer)
    {
        var root = StoredFolder.Of(image.Files.Root, files);
        var areas = FileAreas.Of(root, most);
        var text = $"{Counted.Of(areas.Count, "area", "areas")} by size, divided into folders and files. "
            + $"The largest is {areas[0].Path} with {ByteText.Of(areas[0].Bytes)}; {ByteText.Of(root.Hidden)} of "
            + $"{ByteText.Of(root.Bytes)} are hidden and hatched.";
        new FilePicture(height, writer).Write(id, title, text, areas);
    }
}
