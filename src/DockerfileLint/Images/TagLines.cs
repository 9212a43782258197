using System;
using System.Collections.Generic;
using System.Globalization;

namespace DockerfileLint.Images;

/// <summary>
/// The tags of an image that name one version or one day, by their line: <c>3.13.5-slim</c> and <c>3.13.9-slim</c> are
/// of one, and so are two days of <c>bookworm-20260803-slim</c>.
/// </summary>
internal sealed class TagLines
{
    private const int DateLength = 8;

    // A longer number is none that one counts.
    private const int NumberLength = 9;

    private readonly Dictionary<string, (long Last, string Tag)> newest = new(StringComparer.Ordinal);

    /// <summary>Collects the lines of the tags of an image.</summary>
    public TagLines(IReadOnlyCollection<string> tags)
    {
        // A version that others begin with is itself a line, whose tag moves.
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            var end = EndOfVersion(tag);
            for (var dot = tag.LastIndexOf('.', Math.Max(0, end - 1)); dot > 0; dot = tag.LastIndexOf('.', dot - 1))
                lines.Add(tag.Substring(0, dot));
        }

        foreach (var tag in tags)
        {
            if (Split(tag) is not var (line, last) || lines.Contains(tag.Substring(0, EndOfVersion(tag)))) continue;
            if (!newest.TryGetValue(line, out var known) || known.Last < last) newest[line] = (last, tag);
        }
    }

    /// <summary>The latest tag of the line of a tag; null where there is no later one.</summary>
    public string? NewerThan(string tag) =>
        Split(tag) is var (line, last) && newest.TryGetValue(line, out var known) && known.Last > last
            ? known.Tag
            : null;

    /// <summary>What the tags of a line have in common, and the number that tells them apart.</summary>
    private static (string Line, long Last)? Split(string tag)
    {
        var (start, end) = FindDate(tag) is { } date ? (date, date + DateLength) : FindLast(tag);
        if (end <= start || end - start > NumberLength || tag[start] == '0' && end > start + 1) return null;
        var last = long.Parse(tag.Substring(start, end - start), CultureInfo.InvariantCulture);
        return (tag.Substring(0, start) + "*" + tag.Substring(end), last);
    }

    /// <summary>Where a date such as 20260803 begins; null where there is none.</summary>
    private static int? FindDate(string tag)
    {
        for (var start = tag.IndexOf("20", StringComparison.Ordinal); start >= 0;
            start = tag.IndexOf("20", start + 1, StringComparison.Ordinal))
        {
            var end = start;
            while (end < tag.Length && IsDigit(tag[end])) end++;
            if (end - start == DateLength && (start == 0 || tag[start - 1] == '-')) return start;
        }

        return null;
    }

    /// <summary>The last number of a version at the start that has several; empty where there is none.</summary>
    private static (int Start, int End) FindLast(string tag)
    {
        var end = EndOfVersion(tag);
        var dot = end == 0 ? -1 : tag.LastIndexOf('.', end - 1);
        return dot < 0 ? (0, 0) : (dot + 1, end);
    }

    private static int EndOfVersion(string tag)
    {
        var end = tag.StartsWith("v", StringComparison.Ordinal) ? 1 : 0;
        while (end < tag.Length && (IsDigit(tag[end]) || IsPoint(tag, end))) end++;
        return end;
    }

    private static bool IsPoint(string tag, int at) => tag[at] == '.' && at + 1 < tag.Length && IsDigit(tag[at + 1]);

    private static bool IsDigit(char one) => one is >= '0' and <= '9';
}
