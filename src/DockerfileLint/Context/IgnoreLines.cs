using System;
using System.Collections.Generic;

namespace DockerfileLint.Context;

/// <summary>
/// Numbers of lines, in order. Long lists, which many paths share, are not copied: the same line a thousand times
/// matches each of a thousand files.
/// </summary>
internal sealed class IgnoreLines
{
    private const int Few = 16;
    private readonly List<List<int>> lists = [];
    private List<int>? few;

    public bool IsEmpty => lists.Count == 0;

    /// <summary>How many numbers and lists it holds itself.</summary>
    public int Size => (few?.Count ?? 0) + lists.Count;

    /// <summary>The last line; -1 if there is none.</summary>
    public int Last
    {
        get
        {
            var last = -1;
            foreach (var list in lists) last = Math.Max(last, list[list.Count - 1]);
            return last;
        }
    }

    /// <summary>Adds lines that are in order.</summary>
    public void Add(List<int>? lines)
    {
        if (lines is null) return;
        if (lines.Count > Few)
        {
            lists.Add(lines);
            return;
        }

        if (few is null) lists.Add(few = []);
        few.AddRange(lines);
    }

    /// <summary>Puts them in order, once all are there.</summary>
    public void Sort() => few?.Sort();

    /// <summary>The first line after one; the highest number if there is none.</summary>
    public int FirstAfter(int line)
    {
        var first = int.MaxValue;
        foreach (var list in lists)
        {
            var index = list.BinarySearch(line + 1);
            if (index < 0) index = ~index;
            if (index < list.Count && list[index] < first) first = list[index];
        }

        return first;
    }
}
