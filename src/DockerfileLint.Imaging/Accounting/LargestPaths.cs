using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>The largest of many files, without sorting all of them.</summary>
internal static class LargestPaths
{
    /// <summary>How many are shown.</summary>
    public const int Shown = 10;

    /// <summary>The paths of the largest contents, the largest first.</summary>
    public static ImmutableArray<SizedPath> Of(IEnumerable<FileContent> contents, int count) =>
        Of(contents, static content => content.Size, static content => content.Node.Path, count);

    /// <summary>The largest of anything that has bytes and a path; equal ones by path.</summary>
    public static ImmutableArray<SizedPath> Of<T>(
        IEnumerable<T> items, Func<T, long> bytesOf, Func<T, string> pathOf, int count)
    {
        var largest = new List<(T Item, long Bytes)>();
        long least = 0;
        foreach (var item in items)
        {
            var bytes = bytesOf(item);
            if (bytes <= 0 || (largest.Count >= count && bytes < least)) continue;
            largest.Add((item, bytes));
            if (largest.Count < count * 4) continue;
            largest = [.. largest.OrderByDescending(static one => one.Bytes).Take(count * 2)];
            least = largest[count - 1].Bytes;
        }

        return
        [
            .. largest.Select(one => new SizedPath(pathOf(one.Item), one.Bytes))
                .OrderByDescending(static one => one.Bytes)
                .ThenBy(static one => one.Path, StringComparer.Ordinal)
                .Take(count),
        ];
    }
}
