using System;
using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>The difference between two texts as <c>diff -u</c> writes it and <c>git apply</c> reads it.</summary>
internal static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>The difference; empty where there is none.</summary>
    /// <param name="path">The path of the file, with <c>/</c>.</param>
    /// <param name="before">The text before; null where the file is new.</param>
    /// <param name="after">The text after.</param>
    public static string Of(string path, string? before, string after)
    {
        if (before == after) return "";
        string[] left = Lines(before ?? ""), right = Lines(after);
        var steps = LineEdits.Find(left, right);
        var diff = new StringBuilder();
        diff.Append(before is null ? "--- /dev/null\n" : $"--- {DiffPath.Of("a/" + path)}\n").Append("+++ ")
            .Append(DiffPath.Of("b/" + path)).Append('\n');
        int done = 0, firstBefore = 0, firstAfter = 0;
        for (var start = NextChange(steps, 0); start < steps.Count;)
        {
            var end = EndOfHunk(steps, start);
            var from = Math.Max(start - ContextLines, 0);
            Count(steps, done, from, ref firstBefore, ref firstAfter);
            done = from;
            WriteHunk(
                steps, from, Math.Min(end + ContextLines, steps.Count), (firstBefore, firstAfter), left, right, diff);
            start = NextChange(steps, end);
        }

        return diff.ToString();
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text.Substring(start, end - start));
            start = end;
        }

        return lines.ToArray();
    }

    private static int NextChange(List<(int Before, int After)> steps, int index)
    {
        while (index < steps.Count && IsKept(steps[index])) index++;
        return index;
    }

    /// <summary>The end of the last change that is near enough to the previous ones to share their hunk.</summary>
    private static int EndOfHunk(List<(int Before, int After)> steps, int start)
    {
        var end = start;
        while (end < steps.Count && !IsKept(steps[end])) end++;
        while (true)
        {
            var next = NextChange(steps, end);
            if (next == steps.Count || next - end > 2 * ContextLines) return end;
            end = next;
            while (end < steps.Count && !IsKept(steps[end])) end++;
        }
    }

    private static bool IsKept((int Before, int After) step) => step.Before >= 0 && step.After >= 0;

    /// <summary>Adds how many lines of each text the steps hold.</summary>
    private static void Count(List<(int Before, int After)> steps, int from, int to, ref int before, ref int after)
    {
        for (var i = from; i < to; i++)
        {
            if (steps[i].Before >= 0) before++;
            if (steps[i].After >= 0) after++;
        }
    }

    private static void WriteHunk(
        List<(int Before, int After)> steps,
        int from,
        int to,
        (int Before, int After) first,
        string[] left,
        string[] right,
        StringBuilder diff)
    {
        int before = 0, after = 0;
        Count(steps, from, to, ref before, ref after);
        diff.Append($"@@ -{Range(first.Before, before)} +{Range(first.After, after)} @@\n");
        for (var i = from; i < to; i++)
            WriteLine(
                IsKept(steps[i]) ? ' ' : steps[i].Before >= 0 ? '-' : '+',
                steps[i].Before >= 0 ? left[steps[i].Before] : right[steps[i].After],
                diff);
    }

    private static string Range(int first, int count) =>
        count == 1 ? $"{first + 1}" : $"{(count == 0 ? first : first + 1)},{count}";

    private static void WriteLine(char sign, string line, StringBuilder diff)
    {
        diff.Append(sign).Append(line);
        if (line.Length == 0 || line[line.Length - 1] != '\n') diff.Append("\n\\ No newline at end of file\n");
    }
}
