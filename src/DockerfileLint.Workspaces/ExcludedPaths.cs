using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>
/// What a user leaves out of searches: patterns as a .gitignore of the current folder would have them. Not thread-safe.
/// </summary>
internal sealed class ExcludedPaths
{
    private readonly GitIgnoreMatcher matcher;
    private readonly string current = Path.GetFullPath(".");

    public ExcludedPaths(IEnumerable<string> patterns)
    {
        var lines = patterns.Select(
            static one => one.StartsWith("./", StringComparison.Ordinal) ? one.Substring(1) : one);
        matcher = GitIgnoreMatcher.Create([("", SourceText.From(string.Join("\n", lines), "--exclude"))]);
    }

    /// <summary>Whether a path is left out, by itself or with a folder that contains it.</summary>
    /// <param name="searched">The whole path of the folder that is searched.</param>
    /// <param name="path">The path from there, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Contains(string searched, string path, bool isFolder)
    {
        // Elsewhere, patterns count from the folder that is searched.
        var prefix = searched.Length > current.Length && LintRoot.IsBelow(searched, current)
            ? searched.Substring(current.Length).Replace('\\', '/').Trim('/') + "/"
            : "";
        return matcher.IsIgnored(prefix + path, isFolder);
    }
}
