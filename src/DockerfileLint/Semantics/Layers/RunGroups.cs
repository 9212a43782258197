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
        var rewrites = 0;
        for (var i = start; i < end; i++)
        {
            runs.Add(model.Layers[i].Run!);
            if (model.Layers[i].RewritesDatabase) rewrites++;
        }

        var overlaps = ImmutableArray.CreateBuilder<LayerOverlap>();
        // The overlaps are in the order of their later layers, as the groups are.
        var all = model.Overlaps;
        while (next < all.Length && all[next].Later.Index < start) next++;
        for (; next < all.Length && all[next].Later.Index < end; next++)
            if (all[next].Earlier.Index >= start) overlaps.Add(all[next]);
        return new RunGroup(runs.MoveToImmutable(), overlaps.ToImmutable()) { DatabaseRewrites = rewrites };
    }
}
