using System;
using System.Collections.Generic;

namespace DockerfileLint.Context;

/// <summary>Decides for many paths; results for a folder are cached for the next path, so sorted paths are fast. Not thread-safe.</summary>
/// <param name="file">The .dockerignore.</param>
public sealed class DockerIgnoreMatcher(DockerIgnoreFile file)
{
    // A comparison takes as long as to pass over so many lines that can't match.
    private const int Comparison = 16;

    private readonly IgnoreIndex index = file.Index;
    private readonly List<Folder> folders = [];
    private readonly List<int> matched = [];
    private readonly List<int> possible = [];

    /// <summary>How many lines were looked at so far; a comparison counts as several.</summary>
    internal long Tries { get; private set; }

    /// <summary>Whether a path is excluded from the context.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public bool IsIgnored(string path) => DecidingPattern(path) is { IsNegated: false };

    /// <summary>The pattern that decides: the one that excludes the path, or includes it again; null if none does.</summary>
    /// <param name="path">A path from the context root, with <c>/</c>.</param>
    public IgnorePattern? DecidingPattern(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        path = path.Trim('/');
        return Decide(path, Enter(path), keep: false);
    }

    /// <summary>The folder of a path.</summary>
    private Folder Enter(string path)
    {
        while (folders.Count > 0 && !IsWithin(path, folders[folders.Count - 1].Path)) folders.RemoveAt(folders.Count - 1);
        var start = folders.Count == 0 ? 0 : folders[folders.Count - 1].Path.Length + 1;
        for (var slash = path.IndexOf('/', Math.Min(start, path.Length)); slash > 0; slash = path.IndexOf('/', slash + 1)) Push(path.Substring(0, slash));
        return Top;
    }

    private Folder Top => folders.Count == 0 ? new Folder("", [], index.Others) : folders[folders.Count - 1];

    private void Push(string folder)
    {
        var above = Top;
        Decide(folder, above, keep: true);
        folders.Add(new Folder(folder, matched.Count == 0 ? [] : [.. matched], index.Below(above.Others, folder)));
    }

    /// <summary>
    /// Goes through the lines as the builder's walk does: a line that could change nothing is not compared, and so does not hold for what
    /// is below the folder either (after <c>a/b</c>, a line <c>!a</c> doesn't include a/b again). Only lines that can match are checked.
    /// </summary>
    private IgnorePattern? Decide(string path, Folder above, bool keep)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        int[] named = index.Named(name), extended = index.Extended(name);
        int a = 0, b = 0, c = 0, d = 0;
        IgnorePattern? deciding = null;
        var isIgnored = false;
        matched.Clear();
        possible.Clear();
        index.AddPossible(above.Others, path, possible);
        Tries += above.Others.Length + Comparison * (long)possible.Count;
        while (true)
        {
            int held = At(above.Matched, a), next = Math.Min(Math.Min(held, At(possible, b)), Math.Min(At(named, c), At(extended, d)));
            if (next == int.MaxValue) return deciding;
            if (held == next) a++;
            if (At(possible, b) == next) b++;
            if (At(named, c) == next) c++;
            if (At(extended, d) == next) d++;
            var pattern = file.Patterns[next];
            if (held != next && (pattern.IsNegated != isIgnored || !pattern.Matches(path))) continue;
            if (keep) matched.Add(next);
            isIgnored = !pattern.IsNegated;
            deciding = pattern;
        }
    }

    private static int At(List<int> numbers, int index) => index < numbers.Count ? numbers[index] : int.MaxValue;

    private static int At(int[] numbers, int index) => index < numbers.Length ? numbers[index] : int.MaxValue;

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>The cached results of a folder.</summary>
    /// <param name="Path">The folder; empty for the root.</param>
    /// <param name="Matched">The lines that match it or one above it, in order.</param>
    /// <param name="Others">The lines that can match something in it, in order, those that name or extension tell left out.</param>
    private readonly record struct Folder(string Path, int[] Matched, int[] Others);
}
