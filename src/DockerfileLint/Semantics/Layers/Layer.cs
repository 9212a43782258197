using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Layers;

/// <summary>A layer of the image that is built: what one RUN, COPY, ADD or WORKDIR does to its files.</summary>
internal sealed class Layer
{
    private readonly InstructionEffects reader;
    private ImmutableArray<LayerEffect> effects;

    internal Layer(
        int index,
        Stage stage,
        InstructionSyntax instruction,
        RunModel? run,
        BuildState state,
        int position,
        InstructionEffects reader)
    {
        this.reader = reader;
        Index = index;
        Stage = stage;
        Instruction = instruction;
        Run = run;
        State = state;
        Position = position;
    }

    /// <summary>The number of the layer above the base image, from 0.</summary>
    public int Index { get; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The instruction.</summary>
    public InstructionSyntax Instruction { get; }

    /// <summary>The RUN; null for other instructions.</summary>
    public RunModel? Run { get; }

    /// <summary>
    /// What it does, in the order of the text. What is written and deleted again within the layer is left out of
    /// neither.
    /// </summary>
    public ImmutableArray<LayerEffect> Effects => Once.Get(
        ref effects, this, static layer => layer.reader.Of(layer.Instruction, layer.Run, layer.State, layer.Stage));

    /// <summary>The place of the instruction in its stage; -1 for a trigger.</summary>
    internal int Position { get; }

    /// <summary>Whether a trigger adds it to the images that are based on this one.</summary>
    internal bool IsOfDerived { get; init; }

    /// <summary>What the instruction finds.</summary>
    public BuildState State { get; }

    /// <summary>Whether a package manager writes what is installed into its database.</summary>
    internal bool RewritesDatabase
    {
        get
        {
            foreach (var effect in Effects)
                if (effect.Leftover == Leftover.PackageDatabase) return true;
            return false;
        }
    }

    /// <summary>The same where the database is worth bytes: that of apk is some kilobytes of text.</summary>
    internal bool RewritesLargeDatabase
    {
        get
        {
            foreach (var effect in Effects)
                if (effect.Leftover == Leftover.PackageDatabase && effect.Path.Text != Apk.Instance.Database)
                    return true;
            return false;
        }
    }

    /// <summary>Whether a part of it is not understood.</summary>
    public bool HasUnknown
    {
        get
        {
            foreach (var effect in Effects)
                if (effect.Kind == LayerEffectKind.Unknown) return true;
            return false;
        }
    }
}
