using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using DockerfileLint.Imaging.Archives;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>The files of an archive that say which of its other files are an image.</summary>
/// <param name="names">The names of the image.</param>
/// <param name="configuration">Its configuration.</param>
/// <param name="layers">Its layers.</param>
/// <param name="notes">What was noted of the old image; null for nothing.</param>
internal sealed class ImageManifests(
    IReadOnlyList<string> names, WrittenBlob configuration, IReadOnlyList<WrittenBlob> layers, ImageNotes? notes)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all of them.</summary>
    public void Write(ImageArchiveWriter archive)
    {
        var manifest = archive.Add(WrittenBlob.Manifest, Text(WriteManifest));
        archive.AddFile(OciIndex.FileName, Text(writer => WriteIndex(writer, manifest)));
        archive.AddFile(DockerManifest.FileName, Text(WriteDockerManifest));
        archive.AddFile("oci-layout", Text(static writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("imageLayoutVersion", "1.0.0");
            writer.WriteEndObject();
        }));
    }

    /// <summary>JSON that is written by a function.</summary>
    public static byte[] Text(Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Options)) write(writer);
        return text.ToArray();
    }

    private void WriteManifest(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", 2);
        writer.WriteString("mediaType", WrittenBlob.Manifest);
        writer.WriteStartObject("config");
        WriteDescriptor(writer, configuration);
        writer.WriteEndObject();
        writer.WriteStartArray("layers");
        foreach (var layer in layers)
        {
            writer.WriteStartObject();
            WriteDescriptor(writer, layer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteAnnotations(writer, KeptAnnotations.Of(notes?.OfManifest));
        writer.WriteEndObject();
    }

    /// <summary>The image is listed once for each of its names.</summary>
    private void WriteIndex(Utf8JsonWriter writer, WrittenBlob manifest)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", 2);
        writer.WriteString("mediaType", "application/vnd.oci.image.index.v1+json");
        writer.WriteStartArray("manifests");
        foreach (var name in names.DefaultIfEmpty(""))
        {
            writer.WriteStartObject();
            WriteDescriptor(writer, manifest);
            WriteAnnotations(writer, NamesOf(name).Concat(KeptAnnotations.Of(notes?.OfDescriptor)));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static IEnumerable<KeyValuePair<string, string>> NamesOf(string name)
    {
        if (name.Length == 0) yield break;
        var values = new[] { ImageName.Full(name), ImageName.Tag(name) };
        for (var index = 0; index < values.Length; index++)
            yield return new KeyValuePair<string, string>(OciIndex.NameAnnotations[index], values[index]);
    }

    private static void WriteAnnotations(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> annotations)
    {
        var all = annotations.ToList();
        if (all.Count == 0) return;
        writer.WriteStartObject("annotations");
        foreach (var annotation in all) writer.WriteString(annotation.Key, annotation.Value);
        writer.WriteEndObject();
    }

    private void WriteDockerManifest(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("Config", configuration.Path);
        WriteTexts(writer, "RepoTags", names);
        WriteTexts(writer, "Layers", layers.Select(static layer => layer.Path));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string property, IEnumerable<string> texts)
    {
        writer.WriteStartArray(property);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void WriteDescriptor(Utf8JsonWriter writer, WrittenBlob blob)
    {
        writer.WriteString("mediaType", blob.MediaType);
        writer.WriteString("digest", $"sha256:{blob.Digest}");
        writer.WriteNumber("size", blob.Size);
    }
}
