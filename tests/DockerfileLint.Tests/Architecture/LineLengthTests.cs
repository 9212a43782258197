using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tests.Architecture;

/// <summary>Lines have at most 120 columns.</summary>
internal sealed class LineLengthTests
{
    private const int Limit = 120;

    private static IEnumerable<string> Folders() =>
        Sources().Select(FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Folders))]
    public void LinesHaveAtMost120Columns(string folder)
    {
        var found = Sources().Where(path => FolderOf(path) == folder).SelectMany(LongLines).ToList();
        Assert.That(found, Is.Empty, $"{folder}: lines over {Limit} columns");
    }

    private static IEnumerable<string> LongLines(string path)
    {
        var lines = File.ReadAllLines(RepositoryFolder.PathOf(path));
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > Limit) yield return $"{path}({i + 1}): {lines[i].Length}";
    }

    /// <summary>The project; in the library its folders.</summary>
    private static string FolderOf(string path)
    {
        var parts = path.Split('/');
        return parts[1] == "DockerfileLint" && parts.Length > 3
            ? $"{parts[0]}/{parts[1]}/{parts[2]}"
            : $"{parts[0]}/{parts[1]}";
    }

    /// <summary>The sources, relative to the repository, with slashes.</summary>
    private static IEnumerable<string> Sources()
    {
        var root = RepositoryFolder.PathOf();
        return new[] { "src", "analyzers", "build" }
            .Select(folder => Path.Combine(root, folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(static part => part is "obj" or "bin"));
    }
}
