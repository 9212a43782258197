using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Comparing;

/// <summary>Goes through two merged file systems side by side.</summary>
internal static class FolderDifferences
{
    /// <summary>A folder that has less of its difference than this outside one of its folders isn't shown.</summary>
    private const double Rest = 0.25;

    /// <summary>The folders that differ most, the largest difference first.</summary>
    /// <param name="before">The root of the first image.</param>
    /// <param name="after">The root of the second image.</param>
    /// <param name="count">How many at most.</param>
    public static ImmutableArray<FolderDifference> Of(FileNode before, FileNode after, int count)
    {
        var pairs = new List<Pair> { new(before, after, null) };
        for (var index = 0; index < pairs.Count; index++) AddFolders(pairs[index], pairs);
        for (var index = pairs.Count - 1; index > 0; index--) pairs[index].AddToParent();
        return
        [
            .. pairs.Where(static pair => pair.Parent is not null && pair.Growth != 0 && !pair.IsNearlyOne)
                .OrderByDescending(static pair => Math.Abs(pair.Growth))
                .Take(count)
                .Select(static pair => new FolderDifference((pair.After ?? pair.Before)!.Path, pair.Old, pair.New))
                .OrderByDescending(static folder => Math.Abs(folder.After - folder.Before))
                .ThenBy(static folder => folder.Path, StringComparer.Ordinal),
        ];
    }

    private static void AddFolders(Pair pair, List<Pair> pairs)
    {
        foreach (var child in pair.Before?.Children ?? [])
            if (child.IsFolder) pairs.Add(new Pair(child, FolderIn(pair.After, child.Name), pair));
            else pair.Old += FolderSums.BytesOf(child);
        foreach (var child in pair.After?.Children ?? [])
            if (!child.IsFolder) pair.New += FolderSums.BytesOf(child);
            else if (FolderIn(pair.Before, child.Name) is null) pairs.Add(new Pair(null, child, pair));
    }

    private static FileNode? FolderIn(FileNode? folder, string name) =>
        folder?.Find(name) is { IsFolder: true } found ? found : null;

    private sealed class Pair(FileNode? before, FileNode? after, Pair? parent)
    {
        private long largest;

        public FileNode? Before => before;

        public FileNode? After => after;

        public Pair? Parent => parent;

        public long Old { get; set; }

        public long New { get; set; }

        public long Growth => New - Old;

        public bool IsNearlyOne => largest > Math.Abs(Growth) * (1 - Rest);

        public void AddToParent()
        {
            parent!.Old += Old;
            parent.New += New;
            parent.largest = Math.Max(parent.largest, Math.Abs(Growth));
        }
    }
}
