using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>The live bytes of folders.</summary>
internal static class FolderSums
{
    /// <summary>A folder that has less than this part outside one of its folders isn't shown beside it.</summary>
    private const double Rest = 0.25;

    /// <summary>The largest folders.</summary>
    public static ImmutableArray<SizedPath> Largest(FileNode root, int count)
    {
        var sums = Of(root);
        return LargestPaths.Of(
            sums.Keys.Where(folder => folder.Parent is not null && !IsNearlyOne(folder, sums)),
            folder => sums[folder],
            static folder => folder.Path,
            count);
    }

    /// <summary>
    /// The bytes of everything in each folder; a content with several names counts at one of them.
    /// </summary>
    public static Dictionary<FileNode, long> Of(FileNode root)
    {
        var sums = new Dictionary<FileNode, long>();
        var order = new List<FileNode> { root };
        for (var index = 0; index < order.Count; index++)
            order.AddRange(order[index].Children.Where(static child => child.IsFolder));
        for (var index = order.Count - 1; index >= 0; index--)
            sums[order[index]] = order[index].Children
                .Sum(child => child.IsFolder ? sums[child] : BytesOf(child));
        return sums;
    }

    /// <summary>The bytes of a file; those of hard links count once, at the name by which they are known.</summary>
    public static long BytesOf(FileNode file) => file.Content is { } content && content.Node == file ? content.Size : 0;

    private static bool IsNearlyOne(FileNode folder, Dictionary<FileNode, long> sums) =>
        folder.Children.Any(child => child.IsFolder && sums[child] > sums[folder] * (1 - Rest));
}
