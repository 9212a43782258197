using System;
using System.Collections.Generic;

namespace DockerfileLint.Context;

/// <summary>Decides for many paths; what holds for a folder is kept for the next path, so sorted paths are fast. Not for several threads at once.</summary>
/// <param name="file">The .dockerignore.</param>
public sealed class DockerIgnoreMatcher(DockerIgnoreFile file)
{
    private readonly List<Folder> folders = [];

    /// <summary>Whether a path is left out of the context.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public bool IsIgnored(string path) => DecidingPattern(path) is { IsNegated: false };

    /// <summary>The pattern that decides: the last one that matches the path or a folder above it; null where none does.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public IgnorePattern? DecidingPattern(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        path = path.Trim('/');
        var above = Enter(path);
        var patterns = file.Patterns;
        for (var i = patterns.Length - 1; i >= 0; i--)
            if (above is not null && above[i] || patterns[i].Matches(path)) return patterns[i];
        return null;
    }

    /// <summary>The patterns that match the folder of a path or one above it; null at the root.</summary>
    private bool[]? Enter(string path)
    {
        while (folders.Count > 0 && !IsWithin(path, folders[folders.Count - 1].Path)) folders.RemoveAt(folders.Count - 1);
        var start = folders.Count == 0 ? 0 : folders[folders.Count - 1].Path.Length + 1;
        for (var slash = path.IndexOf('/', Math.Min(start, path.Length)); slash > 0; slash = path.IndexOf('/', slash + 1)) Push(path.Substring(0, slash));
        return folders.Count == 0 ? null : folders[folders.Count - 1].Matched;
    }

    private void Push(string folder)
    {
        var matched = folders.Count == 0 ? new bool[file.Patterns.Length] : (bool[])folders[folders.Count - 1].Matched.Clone();
        for (var i = 0; i < matched.Length; i++) matched[i] = matched[i] || file.Patterns[i].Matches(folder);
        folders.Add(new Folder(folder, matched));
    }

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private readonly record struct Folder(string Path, bool[] Matched);
}
