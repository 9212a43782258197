using System.Collections.Immutable;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Stages;

/// <summary>One stage of a build.</summary>
public sealed class Stage
{
    private readonly string? name;

    internal Stage(
        StageModel model,
        int index,
        InstructionSyntax? begin,
        ImmutableArray<InstructionSyntax> instructions,
        BaseImage baseImage)
    {
        Model = model;
        Index = index;
        Begin = begin;
        From = begin as FromSyntax;
        Instructions = instructions;
        Base = baseImage;
        RootBase = baseImage.Stage is { } parent ? parent.RootBase : baseImage;
        name = From?.Name?.Text.ToLowerInvariant();
        OperatingSystem = OperatingSystems.Of(this);
        Triggers = FindTriggers(instructions);
        EffectiveEntrypoint = Last<EntrypointSyntax>(instructions) ?? BaseStage?.EffectiveEntrypoint;
        EffectiveHealthcheck = Last<HealthcheckSyntax>(instructions) ?? BaseStage?.EffectiveHealthcheck;
        EffectiveCmd = Last<CmdSyntax>(instructions)
            ?? (EffectiveEntrypoint == BaseStage?.EffectiveEntrypoint ? BaseStage?.EffectiveCmd : null);
    }

    /// <summary>The stages that it belongs to.</summary>
    internal StageModel Model { get; }

    /// <summary>The number of the stage, from 0.</summary>
    public int Index { get; }

    /// <summary>The FROM that begins it; null in a file without FROM and where it can't be read.</summary>
    public FromSyntax? From { get; }

    /// <summary>The instruction that begins it, one that can't be read included.</summary>
    internal InstructionSyntax? Begin { get; }

    /// <summary>The name in lower case; null where it has none.</summary>
    public string? Name => name;

    /// <summary>The instructions after FROM, in order.</summary>
    public ImmutableArray<InstructionSyntax> Instructions { get; }

    /// <summary>What it is built on.</summary>
    public BaseImage Base { get; }

    /// <summary>The stage that it is built on; null where that is an image.</summary>
    public Stage? BaseStage => Base.Stage;

    /// <summary>The image at the root of the chain of stages that it is built on.</summary>
    public BaseImage RootBase { get; }

    /// <summary>Whether it is the stage that is built.</summary>
    public bool IsFinal => Model.FinalStage == this;

    /// <summary>
    /// Whether its layers are in the image that is built: it is the final stage or one that it is built on.
    /// </summary>
    public bool IsShipped { get; private set; }

    /// <summary>The triggers that a stage built on this one runs, in order.</summary>
    public ImmutableArray<OnbuildSyntax> Triggers { get; }

    /// <summary>Whether the build of the final stage needs it.</summary>
    public bool IsReachable => Model.Graph.IsReachable(this);

    /// <summary>
    /// Where this stage takes from other stages and images: FROM, COPY --from and mounts, in the order of the text.
    /// </summary>
    public ImmutableArray<StageReference> References => Model.Graph.From(this);

    /// <summary>Where other stages take from this one, in the order of the text.</summary>
    public ImmutableArray<StageReference> Uses => Model.Graph.To(this);

    /// <summary>The operating system of the image.</summary>
    internal OperatingSystemKind OperatingSystem { get; }

    /// <summary>The state after the last instruction: what the image keeps.</summary>
    public BuildState FinalState => Model.States.After(this);

    /// <summary>
    /// The ENTRYPOINT in force at the end, of this stage or of one it is built on; null where the base image decides.
    /// </summary>
    public EntrypointSyntax? EffectiveEntrypoint { get; }

    /// <summary>The HEALTHCHECK in force at the end; null where the base image decides.</summary>
    public HealthcheckSyntax? EffectiveHealthcheck { get; }

    /// <summary>
    /// The CMD in force at the end, of this stage or of one it is built on; null where the base image decides or an
    /// ENTRYPOINT has cleared what was inherited.
    /// </summary>
    public CmdSyntax? EffectiveCmd { get; }

    /// <summary>The program that starts, where ENTRYPOINT and CMD are JSON arrays; null elsewhere.</summary>
    internal StartCommand? Start => StartCommand.Of(this);

    /// <summary>The stages from the root of the chain to this one.</summary>
    public ImmutableArray<Stage> Chain
    {
        get
        {
            var count = 0;
            for (var stage = this; stage is not null; stage = stage.BaseStage) count++;
            var chain = new Stage[count];
            for (var stage = this; stage is not null; stage = stage.BaseStage) chain[--count] = stage;
            return ImmutableArray.Create(chain);
        }
    }

    /// <summary>The name, or the number of a stage without one.</summary>
    public override string ToString() => Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal void Ship() => IsShipped = true;

    private static ImmutableArray<OnbuildSyntax> FindTriggers(ImmutableArray<InstructionSyntax> instructions)
    {
        ImmutableArray<OnbuildSyntax>.Builder? found = null;
        foreach (var instruction in instructions)
            if (instruction is OnbuildSyntax onbuild)
                (found ??= ImmutableArray.CreateBuilder<OnbuildSyntax>()).Add(onbuild);
        return found?.ToImmutable() ?? ImmutableArray<OnbuildSyntax>.Empty;
    }

    private static T? Last<T>(ImmutableArray<InstructionSyntax> instructions) where T : InstructionSyntax
    {
        for (var i = instructions.Length - 1; i >= 0; i--)
            if (instructions[i] is T found) return found;
        return null;
    }
}
