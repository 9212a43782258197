using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Context;

/// <summary>
/// Which patterns can match a path at all: those that end in its name, those that end in its extension, and the others, of which each
/// folder knows those that can still match something in it. So a thousand patterns cost a file little more than one.
/// </summary>
internal sealed class IgnoreIndex
{
    private readonly ImmutableArray<IgnorePattern> patterns;
    private readonly Dictionary<int, int[]> byName;
    private readonly Dictionary<int, int[]> byExtension;
    private readonly ulong[] needed;

    public IgnoreIndex(ImmutableArray<IgnorePattern> patterns)
    {
        this.patterns = patterns;
        var others = new List<int>();
        Dictionary<int, List<int>> names = [], extensions = [];
        needed = new ulong[patterns.Length];
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i].Error is not null) continue;
            needed[i] = patterns[i].Characters;
            var tail = patterns[i].Tail;
            if (tail.Name is { } name) Add(names, HashOf(name.AsSpan()), i);
            else if (tail.Extension is { } extension && patterns[i].IsOfAnyDepth) Add(extensions, HashOf(extension.AsSpan()), i);
            else others.Add(i);
        }

        Others = [.. others];
        byName = ToArrays(names);
        byExtension = ToArrays(extensions);
    }

    /// <summary>The patterns whose end says nothing, in order.</summary>
    public int[] Others { get; }

    /// <summary>The patterns that end in the name of a path, in order; some more may be among them.</summary>
    public int[] Named(ReadOnlySpan<char> name) => Find(byName, name);

    /// <summary>The patterns that end in its extension, in order; some more may be among them.</summary>
    public int[] Extended(ReadOnlySpan<char> name)
    {
        var dot = byExtension.Count == 0 ? -1 : name.LastIndexOf('.');
        return dot < 0 ? [] : Find(byExtension, name.Slice(dot));
    }

    /// <summary>Adds those of some patterns that name no character which a path does not hold: it is far cheaper to see that than to compare them.</summary>
    public void AddPossible(int[] some, string path, List<int> possible)
    {
        if (some.Length == 0) return;
        var missing = ~IgnorePattern.CharactersOf(path);
        foreach (var index in some)
            if ((needed[index] & missing) == 0) possible.Add(index);
    }

    /// <summary>Those of some patterns that can match something below a folder.</summary>
    public int[] Below(int[] some, string folder)
    {
        var all = 0;
        while (all < some.Length && patterns[some[all]].CanMatchBelow(folder)) all++;
        if (all == some.Length) return some;
        var found = new List<int>();
        for (var i = 0; i < some.Length; i++)
            if (i < all || i > all && patterns[some[i]].CanMatchBelow(folder)) found.Add(some[i]);
        return [.. found];
    }

    private static int[] Find(Dictionary<int, int[]> table, ReadOnlySpan<char> key) => table.Count > 0 && table.TryGetValue(HashOf(key), out var found) ? found : [];

    private static void Add(Dictionary<int, List<int>> table, int key, int index)
    {
        if (!table.TryGetValue(key, out var known)) table[key] = known = [];
        known.Add(index);
    }

    private static Dictionary<int, int[]> ToArrays(Dictionary<int, List<int>> table)
    {
        var arrays = new Dictionary<int, int[]>(table.Count);
        foreach (var pair in table) arrays.Add(pair.Key, [.. pair.Value]);
        return arrays;
    }

    /// <summary>FNV-1a. Two texts may share a hash: each pattern found is compared all the same.</summary>
    private static int HashOf(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (int)2166136261;
            foreach (var unit in text) hash = (hash ^ unit) * 16777619;
            return hash;
        }
    }
}
