using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Migration;

/// <summary>A file to read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">Whose configuration it is.</param>
internal sealed record MigrationSource(string Path, MigrationKind Kind)
{
    // Each linter reads the first of its files and no other.
    private static readonly (MigrationKind Kind, string[] Names)[] Known =
    [
        (MigrationKind.Hadolint, [".hadolint.yaml", ".hadolint.yml", "hadolint.yaml", "hadolint.yml"]),
        (MigrationKind.Tally, [".tally.toml", "tally.toml"]),
        (MigrationKind.DockerfileLint, [".dockerfilelintrc"]),
    ];

    /// <summary>The names that are looked for, as a message lists them.</summary>
    public static string Names { get; } = string.Join(", ", Known.SelectMany(static one => one.Names));

    /// <summary>The file that a user named.</summary>
    /// <exception cref="InputException">It isn't known whose configuration it is.</exception>
    public static MigrationSource Of(string path, MigrationKind? kind)
    {
        if (FileKinds.Of(path) == FileKind.Missing) throw new InputException($"{path}: file not found");
        return new MigrationSource(path, kind ?? KindOf(System.IO.Path.GetFileName(path))
            ?? throw new InputException($"{path}: whose configuration it is isn't known; say so with --from"));
    }

    /// <summary>The files in a folder, and those that their linters don't read.</summary>
    public static (List<MigrationSource> Found, List<string> Unread) Search(string folder)
    {
        var (found, unread) = (new List<MigrationSource>(), new List<string>());
        foreach (var (kind, names) in Known)
        {
            var here = names.Select(name => PathOf(folder, name))
                .Where(static path => FileKinds.Of(path) == FileKind.Regular).ToList();
            found.AddRange(here.Take(1).Select(path => new MigrationSource(path, kind)));
            unread.AddRange(here.Skip(1).Select(path => $"{path}: it isn't read, since {here[0]} comes first"));
        }

        found.AddRange(Directory.EnumerateFiles(folder).Select(static path => System.IO.Path.GetFileName(path))
            .Where(static name => DockerfileName.KindOf(name) == DockerfileNameKind.Dockerfile)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(name => new MigrationSource(PathOf(folder, name), MigrationKind.Dockerfile)));
        return (found, unread);
    }

    /// <summary>The path of a file in a folder, as messages show it.</summary>
    public static string PathOf(string folder, string name) =>
        folder == "." ? name : System.IO.Path.Combine(folder, name).Replace('\\', '/');

    private static MigrationKind? KindOf(string name)
    {
        var extension = System.IO.Path.GetExtension(name);
        if (name.Contains("dockerfilelintrc", StringComparison.OrdinalIgnoreCase)) return MigrationKind.DockerfileLint;
        if (extension.Equals(".toml", StringComparison.OrdinalIgnoreCase)) return MigrationKind.Tally;
        if (name.Contains("hadolint", StringComparison.OrdinalIgnoreCase)
            && (extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase)
                || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase)))
            return MigrationKind.Hadolint;
        return DockerfileName.KindOf(name) == DockerfileNameKind.Other ? null : MigrationKind.Dockerfile;
    }
}
