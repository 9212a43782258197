using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Text;

namespace DockerfileLint.Benchmarks;

/// <summary>Real Dockerfiles: the carried ones, or all of the reference material in the folder that DOCKERFILELINT_SHARED names.</summary>
internal static class Files
{
    /// <summary>The files.</summary>
    public static readonly SourceText[] All = [.. Read()];

    /// <summary>Their size in bytes.</summary>
    public static readonly long Bytes = All.Sum(file => (long)file.ToBytes().Length);

    private static IEnumerable<SourceText> Read()
    {
        if (Environment.GetEnvironmentVariable("DOCKERFILELINT_SHARED") is not { Length: > 0 } shared)
            return Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.dockerfile").Order(StringComparer.Ordinal).Select(path => SourceText.FromBytes(File.ReadAllBytes(path), path));
        using var stream = new GZipStream(File.OpenRead(Path.Combine(shared, "corpus", "dockerfiles.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var files = new List<SourceText>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            files.Add(SourceText.From(document.RootElement.GetProperty("text").GetString()!));
        }

        return files;
    }
}
