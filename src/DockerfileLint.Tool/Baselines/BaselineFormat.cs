using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Reporting;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Baselines;

/// <summary>
/// A baseline as JSON, sorted, so that the same findings give the same bytes:
/// <c>{"version":1,"files":[{"path":"Dockerfile","findings":[{"rule":"DFL1001","fingerprint":"…"}]}]}</c>.
/// </summary>
internal static class BaselineFormat
{
    private const int Version = 1;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>The bytes of a baseline.</summary>
    public static byte[] Write(IEnumerable<BaselineEntry> sorted)
    {
        using var output = new MemoryStream();
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("files");
        foreach (var file in sorted.GroupBy(static entry => entry.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.Text("path", file.Key);
            json.WriteStartArray("findings");
            foreach (var entry in file) Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json, output);
        return output.ToArray();
    }

    /// <summary>The findings of a baseline.</summary>
    /// <exception cref="InputException">The text is none, or one of another version.</exception>
    public static IEnumerable<BaselineEntry> Read(SourceText text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Text, Options);
            return Read(document.RootElement, text.Path);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $" (line {number + 1})" : "";
            throw new InputException($"{text.Path}: not a baseline: invalid JSON{line}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InputException($"{text.Path}: not a baseline: a text isn't Unicode", exception);
        }
    }

    private static List<BaselineEntry> Read(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number)
            throw new InputException($"{name}: not a baseline: it has no version");
        if (!version.TryGetInt32(out var number) || number != Version)
            throw new InputException($"{name}: version {version} of baselines is unknown; write it anew");
        var entries = new List<BaselineEntry>();
        foreach (var file in Items(root, "files", name))
        {
            var path = Word(file, "path", name);
            foreach (var finding in Items(file, "findings", name))
                entries.Add(new BaselineEntry(path, Word(finding, "rule", name), Word(finding, "fingerprint", name)));
        }

        return entries;
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string property, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(property, out var list)
            && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray()
                : throw new InputException($"{name}: not a baseline: a list '{property}' is missing");

    private static string Word(JsonElement parent, string property, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(property, out var word)
            && word.ValueKind == JsonValueKind.String
                ? word.GetString()!
                : throw new InputException($"{name}: not a baseline: a text '{property}' is missing");

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.Text("rule", entry.Rule);
        json.Text("fingerprint", entry.Fingerprint);
        json.WriteEndObject();
    }
}
