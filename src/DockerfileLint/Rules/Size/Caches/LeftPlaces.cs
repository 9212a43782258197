using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// What commands of a layer leave and nothing after them takes away, by place: many commands leave something in few
/// places, so a deletion is compared with these.
/// </summary>
internal sealed class LeftPlaces
{
    private readonly Dictionary<(PathPattern Path, string Others), List<(int Order, LayerEffect Effect)>> byPlace = [];
    private int order;
    private int comparisons;

    /// <summary>Whether the places are so many that it can't be said what is left.</summary>
    public bool IsUnclear => comparisons > Limits.LeftComparisons;

    /// <summary>Notes what a command leaves.</summary>
    public void Add(LayerEffect effect)
    {
        var place = (effect.Path, string.Join("\n", effect.OtherPlaces));
        if (!byPlace.TryGetValue(place, out var left)) byPlace[place] = left = [];
        left.Add((order++, effect));
    }

    /// <summary>Takes out what a deletion removes.</summary>
    public void Remove(PathPattern deleted)
    {
        comparisons += byPlace.Count;
        if (byPlace.Count == 0 || IsUnclear) return;
        foreach (var place in byPlace
            .Where(place => Removes(deleted, place.Value[0].Effect))
            .Select(static place => place.Key)
            .ToList())
            byPlace.Remove(place);
    }

    /// <summary>What is left, in the order in which it was noted.</summary>
    public IEnumerable<LayerEffect> InOrder() =>
        byPlace.Values
            .SelectMany(static left => left)
            .OrderBy(static left => left.Order)
            .Select(static left => left.Effect);

    private static bool Removes(PathPattern deleted, LayerEffect left)
    {
        if (Removes(deleted, left.Path)) return true;
        foreach (var other in left.OtherPlaces)
            if (Removes(deleted, PathPattern.Subtree(other))) return true;
        return false;
    }

    /// <summary>
    /// Whether a deletion takes it away, or a part of it that shows that the author has thought of it.
    /// </summary>
    private static bool Removes(PathPattern deleted, PathPattern written) =>
        deleted.Covers(written)
        || deleted.IsKnown
            && (deleted.Text == written.Text || deleted.Text.StartsWith(written.Text + "/", StringComparison.Ordinal));
}
