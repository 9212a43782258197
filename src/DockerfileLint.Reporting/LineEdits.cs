using System;
using System.Collections.Generic;

namespace DockerfileLint.Reporting;

/// <summary>The shortest way from one list of lines to another, by Myers' algorithm: its work grows with the number of differences.</summary>
internal static class LineEdits
{
    /// <summary>The steps in order: a line that stays is in both lists, one that goes has no index in the second, one that comes none in the first.</summary>
    public static List<(int Before, int After)> Find(string[] before, string[] after)
    {
        var trace = Trace(before, after);
        var steps = new List<(int, int)>();
        int x = before.Length, y = after.Length;
        for (var depth = trace.Count - 1; depth >= 0; depth--)
        {
            var reach = trace[depth];
            var diagonal = x - y;
            var down = diagonal == -depth || diagonal != depth && reach[Slot(diagonal - 1, depth)] < reach[Slot(diagonal + 1, depth)];
            var previous = down ? diagonal + 1 : diagonal - 1;
            var startX = depth == 0 ? 0 : reach[Slot(previous, depth)];
            var startY = depth == 0 ? 0 : startX - previous;
            var (landX, landY) = depth == 0 ? (0, 0) : down ? (startX, startY + 1) : (startX + 1, startY);
            while (x > landX && y > landY) steps.Add((--x, --y));
            if (depth > 0) steps.Add(down ? (-1, startY) : (startX, -1));
            (x, y) = (startX, startY);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>For each number of differences, how far each diagonal had come before it.</summary>
    private static List<int[]> Trace(string[] before, string[] after)
    {
        var trace = new List<int[]>();
        var reach = new int[] { 0, 0, 0 };
        for (var depth = 0; ; depth++)
        {
            trace.Add(reach);
            var next = new int[2 * (depth + 1) + 1];
            for (var diagonal = -depth; diagonal <= depth; diagonal += 2)
            {
                var down = diagonal == -depth || diagonal != depth && reach[Slot(diagonal - 1, depth)] < reach[Slot(diagonal + 1, depth)];
                var x = depth == 0 ? 0 : down ? reach[Slot(diagonal + 1, depth)] : reach[Slot(diagonal - 1, depth)] + 1;
                var y = x - diagonal;
                while (x < before.Length && y < after.Length && string.Equals(before[x], after[y], StringComparison.Ordinal)) (x, y) = (x + 1, y + 1);
                next[Slot(diagonal, depth + 1)] = x;
                if (x >= before.Length && y >= after.Length) return trace;
            }

            reach = next;
        }
    }

    /// <summary>Where a diagonal stands in the array that was made for a depth, which holds one more on each side.</summary>
    private static int Slot(int diagonal, int depth) => diagonal + depth;
}
