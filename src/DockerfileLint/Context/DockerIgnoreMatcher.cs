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

    /// <summary>The pattern that decides: the one that leaves the path out, or takes it back; null where none does.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public IgnorePattern? DecidingPattern(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        path = path.Trim('/');
        return Decide(path, Enter(path), matched: null);
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
        var matched = new bool[file.Patterns.Length];
        Decide(folder, folders.Count == 0 ? null : folders[folders.Count - 1].Matched, matched);
        folders.Add(new Folder(folder, matched));
    }

    /// <summary>
    /// Goes through the lines as the builder's walk does: a line that could change nothing is not compared, and so does not hold for what
    /// lies below the folder either (after <c>a/b</c>, a line <c>!a</c> does not take a/b back).
    /// </summary>
    private IgnorePattern? Decide(string path, bool[]? above, bool[]? matched)
    {
        IgnorePattern? deciding = null;
        var isIgnored = false;
        for (var i = 0; i < file.Patterns.Length; i++)
        {
            var pattern = file.Patterns[i];
            var isAbove = above is not null && above[i];
            if (!isAbove && (pattern.IsNegated != isIgnored || !pattern.Matches(path))) continue;
            if (matched is not null) matched[i] = true;
            isIgnored = !pattern.IsNegated;
            deciding = pattern;
        }

        return deciding;
    }

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private readonly record struct Folder(string Path, bool[] Matched);
}
