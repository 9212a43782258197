using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Context;
using DockerfileLint.Linting;
using DockerfileLint.Tests.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>The reference material in the folder that DOCKERFILELINT_SHARED names: real Dockerfiles, with the build context where it was recorded.</summary>
internal static class RealFiles
{
    /// <summary>The inputs, by the id of the file.</summary>
    public static IReadOnlyList<(string Id, LintInput Input)> Read()
    {
        if (Environment.GetEnvironmentVariable("DOCKERFILELINT_SHARED") is not { Length: > 0 } shared) throw new InvalidOperationException("DOCKERFILELINT_SHARED names no folder with corpus/dockerfiles.jsonl.gz.");
        var contexts = Lines(Path.Combine(shared, "corpus", "contexts.jsonl.gz")).Where(line => line.TryGetProperty("id", out _)).ToLookup(line => line.GetProperty("id").GetString(), StringComparer.Ordinal);
        return [.. Lines(Path.Combine(shared, "corpus", "dockerfiles.jsonl.gz")).Select(line => Create(line, contexts)).OrderBy(file => file.Id, StringComparer.Ordinal)];
    }

    private static (string Id, LintInput Input) Create(JsonElement line, ILookup<string?, JsonElement> contexts)
    {
        var id = line.GetProperty("id").GetString()!;
        var input = new LintInput(SourceText.From(line.GetProperty("text").GetString()!, line.TryGetProperty("path", out var path) && path.GetString() is { Length: > 0 } given ? given.Substring(given.LastIndexOf('/') + 1) : "Dockerfile"));
        return (id, contexts[id].Select(ContextOf).FirstOrDefault() is { } context ? input with { Context = context } : input);
    }

    private static RecordedContext ContextOf(JsonElement line) => new(
        line.GetProperty("tree").EnumerateArray().Select(entry => new ContextEntry(entry[0].GetString()!, entry[1].GetInt64())),
        line.GetProperty("dockerignore").GetString(),
        line.TryGetProperty("dockerfile_in_context", out var name) && name.GetString() is { } given ? given : "Dockerfile");

    private static IEnumerable<JsonElement> Lines(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
