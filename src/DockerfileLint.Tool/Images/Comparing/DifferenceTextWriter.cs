using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Comparing;
using DockerfileLint.Reporting;

namespace DockerfileLint.Tool.Images.Comparing;

/// <summary>Writes where two images differ as tables for a terminal.</summary>
/// <param name="difference">The difference.</param>
/// <param name="before">The layers of the first image.</param>
/// <param name="after">The layers of the second image.</param>
/// <param name="width">The columns of the terminal; 0 where it is none.</param>
internal sealed class DifferenceTextWriter(ImageDifference difference, ImageLines before, ImageLines after, int width)
{
    private readonly ColumnWidth columns = new(width);

    /// <summary>Writes the tables.</summary>
    public void Write(Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        var (old, now) = (difference.Before, difference.After);
        Line(writer, ShownText.OfPath($"{old.Name} -> {now.Name}"));
        writer.WriteLine();
        Line(writer, $"  {"change",10}  {"before",9}  {"after",9}");
        Row(writer, old.TotalBytes, now.TotalBytes, "total");
        Row(writer, old.LiveBytes, now.LiveBytes, "in the container");
        Row(writer, old.HiddenBytes, now.HiddenBytes, "hidden");
        WriteLayers(writer);
        WriteFolders(writer);
        WriteWaste(writer);
    }

    private void WriteLayers(StreamWriter writer)
    {
        var changed = difference.Layers.Where(static layer => !layer.IsSame).ToList();
        Head(writer, "Layers");
        foreach (var layer in changed)
        {
            var (lines, shown) = layer.After is { } one ? (after, one) : (before, layer.Before!);
            var head = $"{DifferenceWords.ChangeOf(layer),-7}  {lines.HeadOf(shown.Index)}";
            Row(writer, layer.Before?.Bytes, layer.After?.Bytes, head, lines.EndOf(shown.Index));
        }

        if (difference.Layers.Length - changed.Count is > 0 and var same)
            Line(writer, $"  {Counted.Of(same, "layer is", "layers are")} the same in both images");
    }

    private void WriteFolders(StreamWriter writer)
    {
        if (difference.Folders.IsEmpty) return;
        Head(writer, "Folders in the container");
        foreach (var folder in difference.Folders) Row(writer, folder.Before, folder.After, folder.Path);
    }

    private void WriteWaste(StreamWriter writer)
    {
        if (difference.Waste.IsEmpty) return;
        Head(writer, "Not needed at run time");
        foreach (var waste in difference.Waste)
            Row(writer, waste.Before, waste.After, MeasuredKinds.NameOf(waste.Kind));
    }

    private static void Head(StreamWriter writer, string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
    }

    private void Row(StreamWriter writer, long? old, long? now, string name, string end = "") => Line(
        writer,
        $"  {DifferenceWords.Signed((now ?? 0) - (old ?? 0)),10}  {Shown(old),9}  {Shown(now),9}  {name}",
        end);

    private void Line(StreamWriter writer, string text, string end = "") => writer.WriteLine(columns.Cut(text, end));

    private static string Shown(long? bytes) => bytes is { } known ? ByteText.Of(known) : "";
}
