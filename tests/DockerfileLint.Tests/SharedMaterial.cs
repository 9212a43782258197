using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace DockerfileLint.Tests;

/// <summary>The reference material beside the repository, where it is present: <c>../shared</c> or the folder in DOCKERFILELINT_SHARED.</summary>
internal static class SharedMaterial
{
    /// <summary>The lines of a JSON-lines file of the material; the test is ignored where the material is not there.</summary>
    public static IEnumerable<JsonElement> Lines(string path)
    {
        var full = PathOf(path);
        using var stream = File.OpenRead(full);
        using var content = full.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        using var reader = new StreamReader(content);
        var lines = new List<JsonElement>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            lines.Add(document.RootElement.Clone());
        }

        return lines;
    }

    /// <summary>The full path of a file of the material; the test is ignored where the material is not there.</summary>
    public static string PathOf(string path)
    {
        var full = Folders().Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
        if (full is null) Assert.Ignore($"The reference material ({path}) is not beside the repository.");
        return full!;
    }

    /// <summary>A string property; null where it is missing or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("DOCKERFILELINT_SHARED") is { Length: > 0 } named) yield return named;
        yield return Path.Combine(RepositoryFolder.PathOf(), "..", "shared");
    }
}
