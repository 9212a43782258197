using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>Files that belong together, with their bytes.</summary>
internal static class FileSums
{
    /// <summary>The sums by a key, the largest first.</summary>
    public static IEnumerable<FileSum<TKey>> By<TKey>(
        IEnumerable<FileContent> contents, Func<FileContent, TKey> keyOf) => contents
        .Where(static content => content.Size > 0)
        .GroupBy(keyOf)
        .Select(static group => new FileSum<TKey>(
            group.Key,
            group.Sum(static content => content.Size),
            group.Count(),
            LargestPaths.Of(group, 1)[0].Path))
        .OrderByDescending(static sum => sum.Bytes);

    /// <summary>The live files that nothing needs at run time.</summary>
    public static IEnumerable<FileContent> LiveOf(
        IReadOnlyList<FileContent> contents, IReadOnlyDictionary<FileContent, MeasuredKind> kinds) =>
        contents.Where(content => content.Hider < 0 && kinds.ContainsKey(content));
}
