using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;

namespace DockerfileLint.Rules.Context;

/// <summary>
/// The files that are sent because a pattern matches at the root only. One pass reads all patterns, and each name once.
/// </summary>
internal sealed class MissedNames
{
    private int last = -1;

    private MissedNames(IgnorePattern pattern) => Pattern = pattern;

    /// <summary>The pattern, which is one name.</summary>
    public IgnorePattern Pattern { get; }

    /// <summary>The first file that has the name, or is in a folder that has it.</summary>
    public string First { get; private set; } = "";

    /// <summary>The total size of these files in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>The patterns that match nothing at the root and something below it.</summary>
    public static IReadOnlyList<MissedNames> Find(
        IReadOnlyList<IgnorePattern> patterns, ImmutableArray<ContextEntry> all, ImmutableArray<ContextEntry> sent)
    {
        var roots = RootNames(all);
        var left = patterns
            .Where(pattern => !roots.Exists(pattern.Matches))
            .Select(static pattern => new MissedNames(pattern))
            .ToArray();
        if (left.Length == 0) return left;
        var byName = new Dictionary<string, MissedNames[]>(StringComparer.Ordinal);
        var folder = new List<(int End, MissedNames[] Matching)>();
        for (var i = 0; i < sent.Length; i++) Look(i, sent, left, byName, folder);
        return left.Where(static missed => missed.last >= 0).ToList();
    }

    private static void Look(
        int index,
        ImmutableArray<ContextEntry> sent,
        MissedNames[] left,
        Dictionary<string, MissedNames[]> byName,
        List<(int End, MissedNames[] Matching)> folder)
    {
        var path = sent[index].Path;
        var previous = index == 0 ? "" : sent[index - 1].Path;
        while (folder.Count > 0 && !SharesFolder(path, previous, folder[folder.Count - 1].End))
            folder.RemoveAt(folder.Count - 1);
        foreach (var (_, matching) in folder) Count(matching, index, sent[index]);
        var start = folder.Count == 0 ? 0 : folder[folder.Count - 1].End + 1;
        for (var slash = path.IndexOf('/', start); slash >= 0; start = slash + 1, slash = path.IndexOf('/', start))
        {
            var matching = Matching(path.Substring(start, slash - start), left, byName);
            folder.Add((slash, matching));
            Count(matching, index, sent[index]);
        }

        Count(Matching(path.Substring(start), left, byName), index, sent[index]);
    }

    private static bool SharesFolder(string path, string previous, int end) =>
        path.Length > end && path[end] == '/' && string.CompareOrdinal(path, 0, previous, 0, end + 1) == 0;

    private static MissedNames[] Matching(string name, MissedNames[] left, Dictionary<string, MissedNames[]> byName)
    {
        if (!byName.TryGetValue(name, out var known))
            byName[name] = known = Array.FindAll(left, missed => missed.Pattern.Matches(name));
        return known;
    }

    private static void Count(MissedNames[] matching, int index, ContextEntry entry)
    {
        foreach (var missed in matching)
        {
            // A path may contain the name twice.
            if (missed.last == index) continue;
            if (missed.last < 0) missed.First = entry.Path;
            missed.last = index;
            missed.Bytes += entry.Size;
        }
    }

    private static List<string> RootNames(ImmutableArray<ContextEntry> all)
    {
        var names = new List<string>();
        foreach (var entry in all)
        {
            var slash = entry.Path.IndexOf('/');
            var length = slash < 0 ? entry.Path.Length : slash;
            if (names.Count == 0
                || names[names.Count - 1].Length != length
                || string.CompareOrdinal(names[names.Count - 1], 0, entry.Path, 0, length) != 0)
                names.Add(entry.Path.Substring(0, length));
        }

        return names;
    }
}
