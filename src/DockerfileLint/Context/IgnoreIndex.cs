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
    private readonly Dictionary<int, int[]> byName = [];
    private readonly Dictionary<int, int[]> byExtension = [];

    public IgnoreIndex(ImmutableArray<IgnorePattern> patterns)
    {
        this.patterns = patterns;
        var others = new List<int>();
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i].Error is not null) continue;
            var tail = patterns[i].Tail;
            if (tail.Name is { } name) Add(byName, HashOf(name.AsSpan()), i);
            else if (tail.Extension is { } extension && patterns[i].IsOfAnyDepth) Add(byExtension, HashOf(extension.AsSpan()), i);
            else others.Add(i);
        }

        Others = [.. others];
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

    /// <summary>Those of some patterns that can match something below a folder.</summary>
    public int[] Below(int[] some, string folder)
    {
        var found = new List<int>();
        foreach (var index in some)
            if (patterns[index].CanMatchBelow(folder)) found.Add(index);
        return found.Count == some.Length ? some : [.. found];
    }

    private static int[] Find(Dictionary<int, int[]> table, ReadOnlySpan<char> key) => table.Count > 0 && table.TryGetValue(HashOf(key), out var found) ? found : [];

    private static void Add(Dictionary<int, int[]> table, int key, int index) => table[key] = table.TryGetValue(key, out var known) ? [.. known, index] : [index];

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
