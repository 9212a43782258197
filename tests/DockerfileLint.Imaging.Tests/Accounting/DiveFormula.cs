using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>
/// The figures of dive as its source computes them (filetree/efficiency.go), step by step and without regard to time:
/// for each whiteout all layers below are put on each other again.
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
                sizes.Add(leaf.IsWhiteout ? Deleted(trees.Take(index), leaf.Path) : leaf.Size);
            }

        var all = found.Values.Sum(static sizes => sizes.Sum());
        return (
            all == 0 ? 1 : (double)found.Values.Sum(static sizes => sizes.Min()) / all,
            found.Values.Where(static sizes => sizes.Count > 1).Sum(static sizes => sizes.Sum()));
    }

    private static long Deleted(IEnumerable<DiveNode> below, string path)
    {
        var stacked = new DiveNode("", null);
        foreach (var tree in below) stacked.Stack(tree);
        var node = stacked.Find(path) ?? throw new InvalidOperationException($"dive doesn't find {path}.");
        return node.IsFolder ? node.ChildrenFirst().Sum(static one => one.Size) : 0;
    }

    private static DiveNode Tree(List<MadeEntry> entries)
    {
        var root = new DiveNode("", null);
        foreach (var entry in entries) root.Add(entry.Path, entry.Content.Length, entry.Kind == MadeKind.Folder);
        return root;
    }
}
