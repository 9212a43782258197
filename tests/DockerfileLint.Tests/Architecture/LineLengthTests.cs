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

    /// <summary>
    /// Folders with longer lines, and at most how many: a number may only fall. Packages, semantics and rules have one
    /// number together, because code moves between them.
    /// </summary>
    private static readonly Dictionary<string, int> Longer = new(StringComparer.Ordinal)
    {
        ["src/DockerfileLint.MSBuild"] = 16,
        ["src/DockerfileLint.Reporting"] = 40,
        ["src/DockerfileLint.Tool"] = 19,
        ["src/DockerfileLint.Workspaces"] = 2,
        ["src/DockerfileLint/Configuration"] = 24,
        ["src/DockerfileLint/Context"] = 39,
        ["src/DockerfileLint/Diagnostics"] = 7,
        ["src/DockerfileLint/Linting"] = 106,
        ["src/DockerfileLint/Packages, Semantics, Rules"] = 1412,
        ["src/DockerfileLint/Parsing"] = 145,
        ["src/DockerfileLint/Shell"] = 176,
    };

    private static IEnumerable<string> Folders() =>
        Sources().Select(FolderOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Folders))]
    public void LinesHaveAtMost120Columns(string folder)
    {
        var found = Sources().Where(path => FolderOf(path) == folder).SelectMany(LongLines).ToList();
        var allowed = Longer.GetValueOrDefault(folder);
        if (found.Count <= allowed) return;
        var list = string.Join('\n', found);
        Assert.Fail($"{folder}: {found.Count} lines over {Limit} columns, {allowed} allowed:\n{list}");
    }

    [Test]
    public void ListedFoldersExist() => Assert.That(Longer.Keys.Except(Folders(), StringComparer.Ordinal), Is.Empty);

    private static IEnumerable<string> LongLines(string path)
    {
        var lines = File.ReadAllLines(RepositoryFolder.PathOf(path));
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Length > Limit) yield return $"{path}({i + 1}): {lines[i].Length}";
    }

    /// <summary>The project; in the library its folders, where Packages, Semantics and Rules are one.</summary>
    private static string FolderOf(string path)
    {
        var parts = path.Split('/');
        if (parts[1] != "DockerfileLint" || parts.Length < 4) return $"{parts[0]}/{parts[1]}";
        var folder = parts[2] is "Packages" or "Semantics" or "Rules" ? "Packages, Semantics, Rules" : parts[2];
        return $"{parts[0]}/{parts[1]}/{folder}";
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
