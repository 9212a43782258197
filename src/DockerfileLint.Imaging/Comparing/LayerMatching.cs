using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Imaging.Histories;

namespace DockerfileLint.Imaging.Comparing;

/// <summary>
/// Matches the layers of two images in order, as a diff matches lines: as many as possible, and rather those with the
/// same content. An image has few enough layers for a table of all pairs.
/// </summary>
internal static class LayerMatching
{
    private const int SameContent = 3;
    private const int SameInstruction = 2;

    /// <summary>The layers of both; what is gone comes before what is new in its place.</summary>
    public static ImmutableArray<LayerDifference> Of(
        ImmutableArray<ImageLayer> before, ImmutableArray<ImageLayer> after)
    {
        var (old, now) = (before.Select(TextOf).ToList(), after.Select(TextOf).ToList());
        var best = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                    WeightOf(i, j) is > 0 and var weight ? weight + best[i + 1, j + 1] : 0);
        var found = new List<LayerDifference>();
        for (var (i, j) = (0, 0); i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length
                && WeightOf(i, j) is > 0 and var weight && best[i, j] == weight + best[i + 1, j + 1])
                found.Add(new LayerDifference(before[i++], after[j++]));
            else if (i < before.Length && (j == after.Length || best[i + 1, j] >= best[i, j + 1]))
                found.Add(new LayerDifference(before[i++], null));
            else
                found.Add(new LayerDifference(null, after[j++]));
        }

        return [.. found];

        int WeightOf(int i, int j) =>
            before[i].DiffId == after[j].DiffId ? SameContent
                : old[i] is { } text && now[j] is { } other && HistoryText.AreSame(text, other) ? SameInstruction
                : 0;
    }

    private static string? TextOf(ImageLayer layer) =>
        layer.History is { CreatedBy.Length: > 0 } step ? HistoryText.Comparable(step) : null;
}
