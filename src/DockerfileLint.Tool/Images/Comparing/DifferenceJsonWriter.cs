using System.IO;
using System.Text.Json;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Comparing;
using DockerfileLint.Reporting;

namespace DockerfileLint.Tool.Images.Comparing;

/// <summary>Writes where two images differ as JSON: bytes of file contents, layers by their numbers from 0.</summary>
/// <param name="difference">The difference.</param>
/// <param name="before">The layers of the first image.</param>
/// <param name="after">The layers of the second image.</param>
internal sealed class DifferenceJsonWriter(ImageDifference difference, ImageLines before, ImageLines after)
{
    /// <summary>Writes the object.</summary>
    public void Write(Stream output)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        WriteImage(json, "before", difference.Before);
        WriteImage(json, "after", difference.After);
        json.WriteStartArray("layers");
        foreach (var layer in difference.Layers) WriteLayer(json, layer);
        json.WriteEndArray();
        json.WriteStartArray("folders");
        foreach (var folder in difference.Folders)
        {
            json.WriteStartObject();
            json.Text("path", folder.Path);
            WriteBytes(json, folder.Before, folder.After);
        }

        json.WriteEndArray();
        json.WriteStartArray("waste");
        foreach (var waste in difference.Waste)
        {
            json.WriteStartObject();
            json.WriteString("kind", ImageWords.NameOf(waste.Kind));
            WriteBytes(json, waste.Before, waste.After);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json, output);
    }

    private static void WriteImage(Utf8JsonWriter json, string name, ContainerImage image)
    {
        json.WriteStartObject(name);
        json.Text("image", image.Name);
        ImageJsonWriter.WritePlatform(json, image);
        json.WriteNumber("total", image.TotalBytes);
        json.WriteNumber("live", image.LiveBytes);
        json.WriteNumber("hidden", image.HiddenBytes);
        json.WriteEndObject();
    }

    private void WriteLayer(Utf8JsonWriter json, LayerDifference layer)
    {
        json.WriteStartObject();
        json.WriteString("change", DifferenceWords.ChangeOf(layer));
        var (lines, index) = layer.After is { } now ? (after, now.Index) : (before, layer.Before!.Index);
        json.Text("instruction", lines.InstructionOf(index));
        if (lines.LineOf(index) is { } line) json.WriteNumber("line", line);
        else json.WriteNull("line");
        WriteLayer(json, "before", layer.Before);
        WriteLayer(json, "after", layer.After);
        json.WriteEndObject();
        json.FlushWhenFull();
    }

    private static void WriteLayer(Utf8JsonWriter json, string name, ImageLayer? layer)
    {
        if (layer is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("layer", layer.Index);
        json.WriteNumber("bytes", layer.Bytes);
        json.WriteNumber("hidden", layer.HiddenBytes);
        json.WriteEndObject();
    }

    private static void WriteBytes(Utf8JsonWriter json, long before, long after)
    {
        json.WriteNumber("before", before);
        json.WriteNumber("after", after);
        json.WriteEndObject();
    }
}
