using System;
using System.Collections.Generic;

namespace DockerfileLint.Reporting;

/// <summary>
/// The shortest way between two lists by Myers' algorithm, as far as a number of differences leads: its work grows with
/// that number.
/// </summary>
internal static class EditSearch
{
    /// <summary>
    /// Appends the steps from one pair of places towards another, and returns how far they lead: to the end if at most
    /// <paramref name="deepest"/> lines differ, else to the farthest place that so many differences reach, which is
    /// beyond the start.
    /// </summary>
    public static (int Before, int After) Append(
        int[] before,
        int[] after,
        (int Before, int After) from,
        (int Before, int After) to,
        int deepest,
        List<(int Before, int After)> steps)
    {
        var left = new ReadOnlySpan<int>(before, from.Before, to.Before - from.Before);
        var right = new ReadOnlySpan<int>(after, from.After, to.After - from.After);
        var trace = new List<int[]>();
        var (x, y) = Search(left, right, deepest, trace);
        var first = steps.Count;
        Retrace(trace, (x, y), from, steps);
        steps.Reverse(first, steps.Count - first);
        return (from.Before + x, from.After + y);
    }

    /// <summary>Fills in, for each number of differences, how far each diagonal had come before it.</summary>
    private static (int X, int Y) Search(
        ReadOnlySpan<int> before, ReadOnlySpan<int> after, int deepest, List<int[]> trace)
    {
        var reach = new int[] { 0, 0, 0 };
        for (var depth = 0; ; depth++)
        {
            trace.Add(reach);
            var next = new int[2 * (depth + 1) + 1];
            for (var diagonal = -depth; diagonal <= depth; diagonal += 2)
            {
                var x = depth == 0 ? 0
                    : IsDown(reach, diagonal, depth) ? reach[Slot(diagonal + 1, depth)]
                    : reach[Slot(diagonal - 1, depth)] + 1;
                var y = x - diagonal;
                while (x < before.Length && y < after.Length && before[x] == after[y]) (x, y) = (x + 1, y + 1);
                next[Slot(diagonal, depth + 1)] = x;
                if (x >= before.Length && y >= after.Length) return (x, y);
            }

            reach = next;
            if (depth == deepest) return Farthest(reach, depth, before.Length, after.Length);
        }
    }

    /// <summary>The place from which the least is left to go; of several the one nearest to the middle.</summary>
    private static (int X, int Y) Farthest(int[] reach, int depth, int width, int height)
    {
        (int X, int Y) best = default;
        for (var diagonal = -depth; diagonal <= depth; diagonal += 2)
        {
            var x = reach[Slot(diagonal, depth + 1)];
            var y = x - diagonal;
            if (x > width || y > height) continue;
            var order = (x + y).CompareTo(best.X + best.Y);
            if (order > 0 || order == 0 && Math.Abs(diagonal) < Math.Abs(best.X - best.Y)) best = (x, y);
        }

        return best;
    }

    private static void Retrace(
        List<int[]> trace, (int X, int Y) end, (int Before, int After) from, List<(int Before, int After)> steps)
    {
        var (x, y) = end;
        for (var depth = trace.Count - 1; depth >= 0; depth--)
        {
            var reach = trace[depth];
            var diagonal = x - y;
            var down = IsDown(reach, diagonal, depth);
            var previous = down ? diagonal + 1 : diagonal - 1;
            var startX = depth == 0 ? 0 : reach[Slot(previous, depth)];
            var startY = depth == 0 ? 0 : startX - previous;
            var (landX, landY) = depth == 0 ? (0, 0) : down ? (startX, startY + 1) : (startX + 1, startY);
            while (x > landX && y > landY) steps.Add((from.Before + --x, from.After + --y));
            if (depth > 0) steps.Add(down ? (-1, from.After + startY) : (from.Before + startX, -1));
            (x, y) = (startX, startY);
        }
    }

    private static bool IsDown(int[] reach, int diagonal, int depth) =>
        diagonal == -depth || diagonal != depth && reach[Slot(diagonal - 1, depth)] < reach[Slot(diagonal + 1, depth)];

    /// <summary>
    /// Where a diagonal is in the array that was made for a depth, which holds one more on each side.
    /// </summary>
    private static int Slot(int diagonal, int depth) => diagonal + depth;
}
