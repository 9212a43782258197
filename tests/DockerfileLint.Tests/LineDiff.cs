using System;
using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Tests;

/// <summary>The lines that differ between two texts: those removed with <c>-</c>, those added with <c>+</c>, one line around them.</summary>
internal static class LineDiff
{
    public static string Of(string before, string after)
    {
        var lines = Align(before.Split('\n'), after.Split('\n'));
        var diff = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var near = lines[i].Sign != ' ' || i > 0 && lines[i - 1].Sign != ' ' || i + 1 < lines.Count && lines[i + 1].Sign != ' ';
            if (near) diff.Append(lines[i].Sign).Append(' ').Append(lines[i].Text.Replace("\r", "␍", StringComparison.Ordinal)).Append('\n');
        }

        return diff.ToString();
    }

    private static List<(char Sign, string Text)> Align(string[] left, string[] right)
    {
        var common = CommonLengths(left, right);
        var lines = new List<(char, string)>();
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add((' ', left[i++]));
                j++;
            }
            else if (j >= right.Length || i < left.Length && common[i + 1, j] >= common[i, j + 1]) lines.Add(('-', left[i++]));
            else lines.Add(('+', right[j++]));
        }

        return lines;
    }

    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
            for (var j = right.Length - 1; j >= 0; j--)
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }
}
