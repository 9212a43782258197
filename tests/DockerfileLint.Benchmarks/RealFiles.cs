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

/// <summary>
/// Real Dockerfiles: those of the folder that DOCKERFILELINT_SHARED names, with the build context where it was
/// recorded; otherwise those of the repository, without one.
/// </summary>
internal static class RealFiles
{
    /// <summary>The inputs, by the id of the file.</summary>
    public static IReadOnlyList<(string Id, LintInput Input)> Read()
    {
        var shared = Environment.GetEnvironmentVariable("DOCKERFILELINT_SHARED");
        if (string.IsNullOrEmpty(shared)) return ReadCarried("DOCKERFILELINT_SHARED isn't set");
        var dockerfiles = Path.Combine(shared, "corpus", "dockerfiles.jsonl.gz");
        if (!File.Exists(dockerfiles)) return ReadCarried($"{dockerfiles} doesn't exist");
        var contexts = Lines(Path.Combine(shared, "corpus", "contexts.jsonl.gz"))
            .Where(line => line.TryGetProperty("id", out _))
            .ToLookup(line => line.GetProperty("id").GetString(), StringComparer.Ordinal);
        var files = Lines(dockerfiles).Select(line => Create(line, contexts));
        return [.. files.OrderBy(file => file.Id, StringComparer.Ordinal)];
    }

    private static (string Id, LintInput Input)[] ReadCarried(string reason)
    {
        var paths = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.dockerfile");
        Console.WriteLine($"{reason}: these are the {paths.Length} files in tests/DockerfileLint.Tests/Corpus.");
        return [.. paths.Order(StringComparer.Ordinal).Select(ReadCarriedFile)];
    }

    private static (string Id, LintInput Input) ReadCarriedFile(string path) =>
        (Path.GetFileName(path), new LintInput(SourceText.FromBytes(File.ReadAllBytes(path), "Dockerfile")));

    private static (string Id, LintInput Input) Create(JsonElement line, ILookup<string?, JsonElement> contexts)
    {
        var id = line.GetProperty("id").GetString()!;
        var path = line.TryGetProperty("path", out var given) ? given.GetString() : null;
        // As a run at the root of the repository names it.
        var input = new LintInput(
            SourceText.From(
                line.GetProperty("text").GetString()!, string.IsNullOrEmpty(path) ? "Dockerfile" : path));
        var context = contexts[id].Select(ContextOf).FirstOrDefault();
        return (id, context is null ? input : input with { Context = context });
    }

    private static RecordedContext ContextOf(JsonElement line) => new(
        line.GetProperty("tree").EnumerateArray()
            .Select(entry => new ContextEntry(entry[0].GetString()!, entry[1].GetInt64())),
        line.GetProperty("dockerignore").GetString(),
        (line.TryGetProperty("dockerfile_in_context", out var name) ? name.GetString() : null) ?? "Dockerfile")
    {
        OuterGitIgnores = line.GetProperty("gitignore").GetString() is { } text
            ? [(line.GetProperty("context").GetString() is { Length: > 0 } folder and not "." ? folder + "/" : "", SourceText.From(text))]
            : [],
    };

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
