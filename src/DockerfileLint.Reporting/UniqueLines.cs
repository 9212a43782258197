using System.Collections.Generic;

namespace DockerfileLint.Reporting;

/// <summary>
/// The lines that occur once in each of two lists, and in the same order in both: a diff can be cut at them (patience
/// diff).
/// </summary>
internal static class UniqueLines
{
    /// <summary>The longest run of such lines, in order.</summary>
    /// <param name="before">The first list, by number of line.</param>
    /// <param name="after">The second list.</param>
    /// <param name="count">How many different lines there are.</param>
    public static List<(int Before, int After)> Find(int[] before, int[] after, int count)
    {
        int[] inBefore = Places(before, count), inAfter = Places(after, count);
        var pairs = new List<(int Before, int After)>();
        foreach (var line in before)
            if (inBefore[line] >= 0 && inAfter[line] >= 0) pairs.Add((inBefore[line], inAfter[line]));
        return LongestRise(pairs);
    }

    /// <summary>Where each line is; -1 for one that is not there, -2 for one that is there twice.</summary>
    private static int[] Places(int[] lines, int count)
    {
        var places = new int[count];
        for (var i = 0; i < count; i++) places[i] = -1;
        for (var i = 0; i < lines.Length; i++) places[lines[i]] = places[lines[i]] == -1 ? i : -2;
        return places;
    }

    /// <summary>The most pairs whose second places rise, too.</summary>
    private static List<(int Before, int After)> LongestRise(List<(int Before, int After)> pairs)
    {
        var ends = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var low = BinarySearch.First(
                ends.Count,
                (pairs, ends, pairs[i].After),
                static (all, at) => all.pairs[all.ends[at]].After >= all.After);
            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        var rise = new List<(int Before, int After)>(ends.Count);
        for (var i = ends.Count > 0 ? ends[ends.Count - 1] : -1; i >= 0; i = previous[i]) rise.Add(pairs[i]);
        rise.Reverse();
        return rise;
    }
}
