using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>The hidden bytes by writer, hider and cause.</summary>
internal static class HiddenSums
{
    /// <summary>The sums, the largest first.</summary>
    public static ImmutableArray<HiddenBytes> Of(IReadOnlyList<FileContent> contents)
    {
        MarkMoved(contents);
        return
        [
            .. contents.Where(static content => content.Hider >= 0)
                .GroupBy(static content => (content.Layer, content.Hider, content.Cause))
                .Select(static group => Sum(group.Key.Layer, group.Key.Hider, group.Key.Cause, [.. group]))
                .OrderByDescending(static sum => sum.Bytes)
                .ThenBy(static sum => (sum.Writer, sum.Hider, sum.Cause)),
        ];
    }

    private static HiddenBytes Sum(int writer, int hider, HiddenCause cause, List<FileContent> contents) =>
        new(
            writer,
            hider,
            cause,
            contents.Aggregate(ContentChanges.None, static (all, content) => all | content.Changes),
            contents.Sum(static content => content.Size),
            contents.Count,
            LargestPaths.Of(contents, LargestPaths.Shown));

    /// <summary>What a layer deletes and writes elsewhere it moved.</summary>
    private static void MarkMoved(IReadOnlyList<FileContent> contents)
    {
        var deleters = new HashSet<int>(contents.Where(IsDeleted).Select(static content => content.Hider));
        if (deleters.Count == 0) return;
        var written = new HashSet<(int, long, ContentHash)>(contents
            .Where(content => content.Size > 0 && deleters.Contains(content.Layer))
            .Select(static content => (content.Layer, content.Size, content.Hash)));
        foreach (var content in contents)
            if (IsDeleted(content) && written.Contains((content.Hider, content.Size, content.Hash)))
                content.Changes |= ContentChanges.Moved;
    }

    private static bool IsDeleted(FileContent content) => content is { Hider: >= 0, Cause: HiddenCause.Deleted };
}
