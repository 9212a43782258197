using System.Collections.Immutable;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics;

/// <summary>One stage of a build.</summary>
public sealed class Stage
{
    internal Stage(BuildModel model, int index, FromSyntax? from, ImmutableArray<InstructionSyntax> instructions)
    {
        Model = model;
        Index = index;
        From = from;
        Instructions = instructions;
    }

    /// <summary>The build that the stage belongs to.</summary>
    public BuildModel Model { get; }

    /// <summary>The number of the stage, from 0.</summary>
    public int Index { get; }

    /// <summary>The FROM that begins it; null in a file without FROM.</summary>
    public FromSyntax? From { get; }

    /// <summary>The name in lower case; null where it has none.</summary>
    public string? Name => From?.Name?.Text.ToLowerInvariant();

    /// <summary>The instructions after FROM, in order.</summary>
    public ImmutableArray<InstructionSyntax> Instructions { get; }

    /// <summary>Whether it is the stage that is built.</summary>
    public bool IsFinal => Model.FinalStage == this;
}
