using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>Which stage takes from which.</summary>
internal sealed class StageGraph
{
    private readonly ImmutableArray<StageReference>[] from;
    private readonly ImmutableArray<StageReference>[] to;
    private readonly bool[] reachable;
    private readonly bool[] followed;
    private readonly ImmutableArray<StageReference>[] triggered;
    private int visits;

    public StageGraph(StageModel model)
    {
        var stages = model.Stages;
        from = new ImmutableArray<StageReference>[stages.Length];
        to = new ImmutableArray<StageReference>[stages.Length];
        reachable = new bool[stages.Length];
        followed = new bool[stages.Length];
        triggered = new ImmutableArray<StageReference>[stages.Length];
        var names = Names(stages);
        var users = new ImmutableArray<StageReference>.Builder?[stages.Length];
        foreach (var stage in stages)
        {
            model.ThrowIfCancelled();
            from[stage.Index] = Collect(stage, names);
            foreach (var reference in from[stage.Index])
                if (reference.Target is { } target)
                    (users[target.Index] ??= ImmutableArray.CreateBuilder<StageReference>()).Add(reference);
        }

        for (var i = 0; i < to.Length; i++) to[i] = users[i]?.ToImmutable() ?? ImmutableArray<StageReference>.Empty;
        if (model.FinalStage is { } final) MarkReachable(final);
    }

    public ImmutableArray<StageReference> From(Stage stage) => from[stage.Index];

    public ImmutableArray<StageReference> To(Stage stage) => to[stage.Index];

    public bool IsReachable(Stage stage) => reachable[stage.Index];

    /// <summary>The stage that COPY --from or a mount means, wherever it is; null for an image.</summary>
    public static Stage? Find(Dictionary<string, Stage>? names, string name)
    {
        if (names is null) return null;
        return names.TryGetValue(name.ToLowerInvariant(), out var stage) ? stage : null;
    }

    private static Dictionary<string, Stage>? Names(ImmutableArray<Stage> stages)
    {
        Dictionary<string, Stage>? names = null;
        foreach (var stage in stages)
            if (stage.Name is { } name) (names ??= new Dictionary<string, Stage>(StringComparer.Ordinal))[name] = stage;
        return names;
    }

    private ImmutableArray<StageReference> Collect(Stage stage, Dictionary<string, Stage>? names)
    {
        ImmutableArray<StageReference>.Builder? found = null;
        if (stage.From is { } begin)
            Add(
                ref found,
                new StageReference(
                    StageReferenceKind.Base,
                    stage,
                    begin,
                    stage.Base.Expansion.DefaultValue ?? begin.Image.Text,
                    begin.Image.Span,
                    stage.BaseStage));
        if (stage.BaseStage is { Triggers: { IsEmpty: false } triggers })
        {
            // Each stage that is built on one with triggers takes what they take: of many such stages only the first
            // lists it.
            var first = found?.Count ?? 0;
            if (visits < Limits.TriggerVisits || triggered[stage.BaseStage.Index].IsDefault)
            {
                foreach (var onbuild in triggers) AddUses(ref found, stage, onbuild.Trigger, names);
                visits += triggers.Length;
                if (triggered[stage.BaseStage.Index].IsDefault)
                    triggered[stage.BaseStage.Index] = found is null
                        ? ImmutableArray<StageReference>.Empty
                        : ImmutableArray.CreateRange(found).RemoveRange(0, first);
            }
        }

        foreach (var instruction in stage.Instructions) AddUses(ref found, stage, instruction, names);
        return found?.ToImmutable() ?? ImmutableArray<StageReference>.Empty;
    }

    private static void AddUses(
        ref ImmutableArray<StageReference>.Builder? found,
        Stage stage,
        InstructionSyntax instruction,
        Dictionary<string, Stage>? names)
    {
        if (instruction is CopySyntax { From: { Value: { Length: > 0 } name } flag })
            Add(ref found, Copy(stage, instruction, name, flag.ValueSpan, names));
        else if (instruction is RunSyntax { Mounts.IsEmpty: false } run) AddMounts(ref found, stage, run, names);
    }

    private static StageReference Copy(
        Stage stage, InstructionSyntax instruction, string name, TextSpan span, Dictionary<string, Stage>? names)
    {
        var stages = stage.Model.Stages;
        var target = !int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Find(names, name)
            : number >= 0 && number < stages.Length ? stages[number] : null;
        return new StageReference(StageReferenceKind.Copy, stage, instruction, name, span, target);
    }

    private static void AddMounts(
        ref ImmutableArray<StageReference>.Builder? found, Stage stage, RunSyntax run, Dictionary<string, Stage>? names)
    {
        foreach (var mount in run.Mounts)
        {
            if (string.Equals(mount.Type, "tmpfs", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var field in mount.Fields)
            {
                if (!string.Equals(field.Name, "from", StringComparison.OrdinalIgnoreCase)
                    || field.Value is not { Length: > 0 } name)
                    continue;
                Add(
                    ref found,
                    new StageReference(StageReferenceKind.Mount, stage, run, name, field.ValueSpan, Find(names, name)));
            }
        }
    }

    private static void Add(ref ImmutableArray<StageReference>.Builder? found, StageReference reference) =>
        (found ??= ImmutableArray.CreateBuilder<StageReference>()).Add(reference);

    private void MarkReachable(Stage final)
    {
        var pending = new Stack<Stage>();
        pending.Push(final);
        reachable[final.Index] = true;
        while (pending.Count > 0)
        {
            var stage = pending.Pop();
            Follow(from[stage.Index], pending);
            if (stage.BaseStage is not { Triggers.IsEmpty: false } parent || followed[parent.Index]) continue;
            followed[parent.Index] = true;
            Follow(triggered[parent.Index], pending);
        }
    }

    private void Follow(ImmutableArray<StageReference> references, Stack<Stage> pending)
    {
        foreach (var reference in references)
        {
            if (reference.Target is not { } target || reachable[target.Index]) continue;
            reachable[target.Index] = true;
            pending.Push(target);
        }
    }
}
