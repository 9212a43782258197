using System;
using System.Collections.Generic;

namespace DockerfileLint.Reporting;

/// <summary>
/// A way from one list of lines to another: the shortest one where it is short. Longer ones are cut at lines that are
/// unique in both lists, and between those the way is followed as far as a bounded search sees, so that time and memory
/// stay linear.
/// </summary>
internal static class LineEdits
{
    /// <summary>
    /// The steps in order: a line that stays is in both lists, one that goes has no index in the second, one that comes
    /// none in the first.
    /// </summary>
    public static List<(int Before, int After)> Find(string[] before, string[] after)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] left = Number(before, numbers), right = Number(after, numbers);
        var steps = new List<(int Before, int After)>();
        var (x, y) = EditSearch.Append(left, right, (0, 0), (left.Length, right.Length), ReportLimits.DiffDepth, steps);
        if (x == left.Length && y == right.Length) return steps;
        steps.Clear();
        var position = (Before: 0, After: 0);
        foreach (var anchor in UniqueLines.Find(left, right, numbers.Count))
        {
            Bridge(left, right, position, anchor, steps);
            steps.Add(anchor);
            position = (anchor.Before + 1, anchor.After + 1);
        }

        Bridge(left, right, position, (left.Length, right.Length), steps);
        return steps;
    }

    private static void Bridge(
        int[] left,
        int[] right,
        (int Before, int After) from,
        (int Before, int After) to,
        List<(int Before, int After)> steps)
    {
        while (from != to) from = EditSearch.Append(left, right, from, to, ReportLimits.DiffPartDepth, steps);
    }

    /// <summary>Equal lines have equal numbers.</summary>
    private static int[] Number(string[] lines, Dictionary<string, int> numbers)
    {
        var result = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!numbers.TryGetValue(lines[i], out var number)) numbers.Add(lines[i], number = numbers.Count);
            result[i] = number;
        }

        return result;
    }
}
