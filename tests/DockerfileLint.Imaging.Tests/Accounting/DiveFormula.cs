using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>
/// The figures of dive as its source computes them (filetree/efficiency.go), step by step and without regard to time:
/// for each whiteout all layers below are put on each other again, and one of a path that isn't there ends its layer.
/// </summary>
internal static class DiveFormula
{
    /// <summary>The efficiency and the wasted bytes.</summary>
    public static (double Efficiency, long WastedBytes) Of(string layers)
    {
        var trees = LayerText.Layers(layers).ConvertAll(Tree);
        var found = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        for (var index = 0; index < trees.Count; index++)
            foreach (var leaf in trees[index].ChildrenFirst().Where(static node => node.Children.Count == 0))
            {
                if (!found.TryGetValue(leaf.Path, out var sizes)) found.Add(leaf.Path, sizes = []);
                if ((leaf.IsWhiteout ? Deleted(trees, index, leaf.Path) : leaf.Size) is not { } size) break;
                sizes.Add(size);
            }

        var all = found.Values.Sum(static sizes => sizes.Sum());
        return (
            all == 0 ? 1 : (double)found.Values.Sum(static sizes => sizes.DefaultIfEmpty(-1).Min()) / all,
            found.Values.Where(static sizes => sizes.Count > 1).Sum(static sizes => sizes.Sum()));
    }

    /// <summary>The bytes of what is deleted; null where it isn't there. The lowest layer deletes what is in itself.</summary>
    private static long? Deleted(List<DiveNode> trees, int index, string path)
    {
        var stacked = index == 0 ? trees[0] : new DiveNode("", null);
        foreach (var tree in trees.Take(index)) stacked.Stack(tree);
        if (stacked.Find(path) is not { } node) return null;
        return node.IsFolder ? node.ChildrenFirst().Sum(static one => one.Size) : 0;
    }

    private static DiveNode Tree(List<MadeEntry> entries)
    {
        var root = new DiveNode("", null);
        foreach (var entry in entries) root.Add(entry.Path, entry.Content.Length, entry.Kind == MadeKind.Folder);
        return root;
    }
}
