using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;

namespace DockerfileLint.Semantics.Sources;

/// <summary>
/// What of a context no program reads at run time: tests, documentation, settings of editors and of Docker.
/// </summary>
internal sealed class UnneededFiles
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "__tests__", "spec", "specs", "e2e", "testdata", "doc", "docs", ".github", ".gitlab",
        ".circleci", ".vscode", ".idea", ".devcontainer",
    };

    private static readonly string[] TestNames = [".test.", ".spec.", "_test."];

    private UnneededFiles(long bytes, ImmutableArray<string> names)
    {
        Bytes = bytes;
        Names = names;
    }

    /// <summary>The bytes of all of them.</summary>
    public long Bytes { get; }

    /// <summary>The folders, each with a slash at its end, and other files, the largest first.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Finds them.</summary>
    /// <param name="files">The files of the context.</param>
    /// <param name="known">What is reported as needless anyway; null for nothing.</param>
    public static UnneededFiles Find(ImmutableArray<ContextEntry> files, DockerIgnoreMatcher? known)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        long bytes = 0;
        foreach (var file in files)
        {
            if (NameOf(file.Path) is not { } name || known?.IsIgnored(file.Path) == true) continue;
            sizes.TryGetValue(name, out var size);
            sizes[name] = size + file.Size;
            bytes += file.Size;
        }

        return new UnneededFiles(
            bytes,
            [
                .. sizes
                    .OrderByDescending(static one => one.Value)
                    .ThenBy(static one => one.Key, StringComparer.Ordinal)
                    .Select(static one => one.Key),
            ]);
    }

    /// <summary>The outermost such folder of a path, or the file; null where it may be needed.</summary>
    private static string? NameOf(string path)
    {
        var start = 0;
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', start))
        {
            if (Folders.Contains(path.Substring(start, end - start))) return path.Substring(0, end + 1);
            start = end + 1;
        }

        return IsUnneeded(path.Substring(start)) ? path : null;
    }

    private static bool IsUnneeded(string name) =>
        name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("docker-compose", StringComparison.Ordinal)
            || name.StartsWith(".env.", StringComparison.Ordinal)
            || name is ".gitignore" or ".gitattributes" or ".gitlab-ci.yml" or ".travis.yml" or ".editorconfig"
            || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(TestNames, part => name.Contains(part, StringComparison.Ordinal));
}
