using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using DockerfileLint.Imaging;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Reporting;
using DockerfileLint.Tool.Images.Limits;

namespace DockerfileLint.Tool.Images;

/// <summary>Writes an image as JSON: bytes of file contents, layers by their numbers from 0.</summary>
internal static class ImageJsonWriter
{
    public static void Write(
        ContainerImage image, ImageLines lines, IReadOnlyCollection<DiveRule> rules, Stream output)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.Text("image", image.Name);
        WritePlatform(json, image);
        json.WriteNumber("total", image.TotalBytes);
        json.WriteNumber("live", image.LiveBytes);
        json.WriteNumber("hidden", image.HiddenBytes);
        WriteLayers(json, image, lines);
        WriteBlame(json, image);
        WriteWaste(json, image);
        Write(json, "largestFiles", image.LargestFiles);
        Write(json, "largestFolders", image.LargestFolders);
        json.WriteStartObject("dive");
        json.WriteNumber("efficiency", image.DiveEfficiency);
        json.WriteNumber("wastedBytes", image.DiveWastedBytes);
        json.WriteEndObject();
        if (rules.Count > 0) DiveWriter.Write(json, rules);
        json.WriteEndObject();
        JsonOutput.End(json, output);
    }

    /// <summary>Writes the platform of an image.</summary>
    public static void WritePlatform(Utf8JsonWriter json, ContainerImage image)
    {
        if (image.Platform is { } platform) json.Text("platform", platform);
        else json.WriteNull("platform");
    }

    private static void WriteLayers(Utf8JsonWriter json, ContainerImage image, ImageLines lines)
    {
        json.WriteStartArray("layers");
        foreach (var layer in image.Layers)
        {
            json.WriteStartObject();
            json.Text("instruction", lines.InstructionOf(layer.Index));
            if (lines.LineOf(layer.Index) is { } line) json.WriteNumber("line", line);
            else json.WriteNull("line");
            json.WriteNumber("bytes", layer.Bytes);
            json.WriteNumber("hidden", layer.HiddenBytes);
            json.WriteNumber("files", layer.Files);
            json.WriteNumber("storedBytes", layer.StoredBytes);
            json.WriteString("diffId", "sha256:" + layer.DiffId);
            json.WriteNumber("savedBySquash", image.SavedBySquash(layer.Index));
            if (lines.UnsharedBaseBytes(layer.Index) is { } bytes) json.WriteNumber("unsharedBaseBytes", bytes);
            else json.WriteNull("unsharedBaseBytes");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBlame(Utf8JsonWriter json, ContainerImage image)
    {
        json.WriteStartArray("blame");
        foreach (var hidden in image.Hidden)
        {
            json.WriteStartObject();
            json.WriteNumber("writer", hidden.Writer);
            json.WriteNumber("hider", hidden.Hider);
            json.WriteString("cause", ImageWords.CauseOf(hidden.Cause));
            json.WriteNumber("bytes", hidden.Bytes);
            json.WriteNumber("files", hidden.Files);
            json.WriteStartArray("changes");
            foreach (var change in ImageWords.ChangesOf(hidden.Changes)) json.WriteStringValue(change);
            json.WriteEndArray();
            Write(json, "largest", hidden.Largest);
            json.WriteEndObject();
            json.FlushWhenFull();
        }

        json.WriteEndArray();
    }

    private static void WriteWaste(Utf8JsonWriter json, ContainerImage image)
    {
        json.WriteStartArray("waste");
        foreach (var waste in image.WasteFiles)
        {
            json.WriteStartObject();
            json.WriteString("kind", ImageWords.NameOf(waste.Kind));
            json.WriteNumber("bytes", waste.Bytes);
            json.WriteNumber("files", waste.Files);
            json.Text("largest", waste.Largest);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("duplicateBytes", image.DuplicateBytes);
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyCollection<SizedPath> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths)
        {
            json.WriteStartObject();
            json.Text("path", path.Path);
            json.WriteNumber("bytes", path.Bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
