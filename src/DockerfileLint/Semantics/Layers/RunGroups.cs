using System;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Layers;

/// <summary>Finds consecutive RUNs that could be one.</summary>
internal static class RunGroups
{
    public static ImmutableArray<RunGroup> Find(LayerModel model)
    {
        var groups = ImmutableArray.CreateBuilder<RunGroup>();
        var layers = model.Layers;
        var next = 0;
        for (var start = 0; start < layers.Length;)
        {
            var end = start + 1;
            while (end < layers.Length && CanJoin(layers[end - 1], layers[end])) end++;
            if (end - start > 1) groups.Add(Create(model, start, end, ref next));
            start = end;
        }

        return groups.ToImmutable();
    }

    private static bool CanJoin(Layer left, Layer right) =>
        left.Run is { IsTrigger: false } first && right.Run is { IsTrigger: false } second && left.Stage == right.Stage
        && ReferenceEquals(left.State, right.State) && IsJoinable(first.Syntax) && IsJoinable(second.Syntax)
        && left.Position + 1 == right.Position && HaveSameFlags(first.Syntax, second.Syntax)
        && !WindowsEnvironment.MayBeSetBy(first);

    private static bool IsJoinable(RunSyntax run) => !run.IsExecForm && run.Heredocs.IsEmpty && run.Command.Length > 0;

    private static bool HaveSameFlags(RunSyntax left, RunSyntax right)
    {
        if (left.Flags.Length != right.Flags.Length) return false;
        for (var i = 0; i < left.Flags.Length; i++)
            if (left.Flags[i].Name != right.Flags[i].Name || left.Flags[i].Value != right.Flags[i].Value) return false;
        return true;
    }

    private static RunGroup Create(LayerModel model, int start, int end, ref int next)
    {
        var runs = ImmutableArray.CreateBuilder<RunModel>(end - start);
        for (var i = start; i < end; i++) runs.Add(model.Layers[i].Run!);
        var overlaps = ImmutableArray.CreateBuilder<LayerOverlap>();
        // The overlaps are in the order of their later layers, as the groups are.
        var all = model.Overlaps;
        while (next < all.Length && all[next].Later.Index < start) next++;
        for (; next < all.Length && all[next].Later.Index < end; next++)
            if (all[next].Earlier.Index >= start) overlaps.Add(all[next]);
        var shared = overlaps.ToImmutable();
        return new RunGroup(runs.MoveToImmutable(), shared, Joins(model, start, end, shared));
    }

    private static ImmutableArray<RunJoin> Joins(
        LayerModel model, int start, int end, ImmutableArray<LayerOverlap> overlaps)
    {
        var reach = ReachOf(model, start, end, overlaps);
        var joins = ImmutableArray.CreateBuilder<RunJoin>();
        for (var first = 0; first < reach.Length; first++)
        {
            var last = reach[first];
            for (var i = first; i <= last; i++) last = Math.Max(last, reach[i]);
            if (last == first) continue;
            joins.Add(CreateJoin(model, start + first, start + last, overlaps));
            first = last;
        }

        return joins.ToImmutable();
    }

    /// <summary>For each RUN of a group the last one that hides some of its bytes, or writes them again.</summary>
    private static int[] ReachOf(LayerModel model, int start, int end, ImmutableArray<LayerOverlap> overlaps)
    {
        var reach = new int[end - start];
        for (var i = 0; i < reach.Length; i++)
            reach[i] = i + 1 < reach.Length && RewriteSame(model.Layers[start + i], model.Layers[start + i + 1])
                ? i + 1
                : i;
        foreach (var overlap in overlaps)
        {
            if (overlap.IsUncertain) continue;
            ref var last = ref reach[overlap.Earlier.Index - start];
            last = Math.Max(last, overlap.Later.Index - start);
        }

        return reach;
    }

    private static bool RewriteSame(Layer left, Layer right) =>
        left.RewritesLargeDatabase && right.RewritesLargeDatabase;

    private static RunJoin CreateJoin(LayerModel model, int first, int last, ImmutableArray<LayerOverlap> overlaps)
    {
        var runs = ImmutableArray.CreateBuilder<RunModel>(last - first + 1);
        var rewrites = 0;
        for (var i = first; i <= last; i++)
        {
            runs.Add(model.Layers[i].Run!);
            if (model.Layers[i].RewritesLargeDatabase) rewrites++;
        }

        // They are in the order of their later layers.
        var low = BinarySearch.First(
            overlaps.Length, (overlaps, first), static (all, i) => all.overlaps[i].Later.Index > all.first);
        var shared = ImmutableArray.CreateBuilder<LayerOverlap>();
        for (var i = low; i < overlaps.Length && overlaps[i].Later.Index <= last; i++)
            if (!overlaps[i].IsUncertain && overlaps[i].Earlier.Index >= first) shared.Add(overlaps[i]);
        return new RunJoin(runs.MoveToImmutable(), shared.ToImmutable(), rewrites);
    }
}
