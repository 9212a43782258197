using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Reporting;
using DockerfileLint.Text;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Baselines;

/// <summary>
/// A baseline as JSON, sorted, so that the same findings give the same bytes:
/// <c>{"version":1,"files":[{"path":"Dockerfile","findings":[{"rule":"DFL1001","fingerprint":"…"}]}]}</c>; after its
/// version a list of <c>options</c>, if any chose the rules.
/// </summary>
internal static class BaselineFormat
{
    private const int Version = 1;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>The bytes of a baseline.</summary>
    public static byte[] Write(BaselineContent content)
    {
        using var output = new MemoryStream();
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        if (!content.Options.IsEmpty) Write(json, content.Options);
        json.WriteStartArray("files");
        foreach (var file in content.Entries.GroupBy(static entry => entry.Path, StringComparer.Ordinal)
            .OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.Text("path", file.Key);
            json.WriteStartArray("findings");
            foreach (var entry in file.OrderBy(static entry => entry.Rule, StringComparer.Ordinal)
                .ThenBy(static entry => entry.Fingerprint, StringComparer.Ordinal))
                Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json, output);
        return output.ToArray();
    }

    /// <summary>What a baseline says.</summary>
    /// <exception cref="InputException">The text isn't a baseline, or is one of another version.</exception>
    public static BaselineContent Read(SourceText text) => Parse(text, static (root, name) =>
    {
        var version = VersionOf(root, name);
        if (!version.TryGetInt32(out var number) || number != Version)
            throw new InputException(
                $"{name}: version {version} of the format isn't known; write the file again with --write-baseline");
        var entries = new List<BaselineEntry>();
        foreach (var file in Items(root, "files", name))
        {
            var path = Word(file, "path", name);
            foreach (var finding in Items(file, "findings", name))
                entries.Add(new BaselineEntry(path, Word(finding, "rule", name), Word(finding, "fingerprint", name)));
        }

        return new BaselineContent(OptionsOf(root, name), entries);
    });

    /// <summary>Makes sure that a text is a baseline, whatever its version.</summary>
    /// <exception cref="InputException">It isn't.</exception>
    public static void Check(SourceText text) => Parse(text, static (root, name) =>
    {
        VersionOf(root, name);
        return Items(root, "files", name);
    });

    private static T Parse<T>(SourceText text, Func<JsonElement, string, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Text, Options);
            return read(document.RootElement, text.Path);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $" (line {number + 1})" : "";
            throw new InputException($"{text.Path}: not a baseline: invalid JSON{line}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InputException($"{text.Path}: not a baseline: it contains text that isn't Unicode", exception);
        }
    }

    private static JsonElement VersionOf(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
                ? version
                : throw new InputException($"{name}: not a baseline: the number 'version' is missing");

    private static ImmutableArray<string> OptionsOf(JsonElement root, string name)
    {
        if (!root.TryGetProperty("options", out _)) return [];
        return
        [
            .. Items(root, "options", name).Select(option => option.ValueKind == JsonValueKind.String
                ? option.GetString()!
                : throw new InputException($"{name}: not a baseline: 'options' isn't a list of strings")),
        ];
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string property, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(property, out var list)
            && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray()
                : throw new InputException($"{name}: not a baseline: the list '{property}' is missing");

    private static string Word(JsonElement parent, string property, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(property, out var word)
            && word.ValueKind == JsonValueKind.String
                ? word.GetString()!
                : throw new InputException($"{name}: not a baseline: the string '{property}' is missing");

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> options)
    {
        json.WriteStartArray("options");
        foreach (var option in options) json.TextValue(option);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.Text("rule", entry.Rule);
        json.Text("fingerprint", entry.Fingerprint);
        json.WriteEndObject();
    }
}
