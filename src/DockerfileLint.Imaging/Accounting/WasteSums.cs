using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>What nothing needs at run time, by kind.</summary>
internal static class WasteSums
{
    /// <summary>The sums of the live files, the largest first.</summary>
    public static ImmutableArray<WasteBytes> Of(
        IReadOnlyList<FileContent> contents, IReadOnlyDictionary<FileContent, MeasuredKind> kinds) =>
    [
        .. contents.Where(content => content.Hider < 0 && content.Size > 0 && kinds.ContainsKey(content))
            .GroupBy(content => kinds[content])
            .Select(static group => new WasteBytes(
                group.Key,
                group.Sum(static content => content.Size),
                group.Count(),
                LargestPaths.Of(group, 1)[0].Path))
            .OrderByDescending(static waste => waste.Bytes),
    ];
}
