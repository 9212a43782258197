using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// Which instruction of a Dockerfile made which layer of its image. A builder writes one step of history for each
/// instruction of the final stage and the stages that it is built on; they are compared from the last one backwards, up
/// to the first that differs.
/// </summary>
public sealed class HistoryMap
{
    internal HistoryMap(
        ImmutableArray<InstructionSyntax?> layers,
        InstructionSyntax? firstDifferent,
        string? differentStep,
        int baseLayers)
    {
        Layers = layers;
        FirstDifferent = firstDifferent;
        DifferentStep = differentStep;
        BaseLayers = baseLayers;
    }

    /// <summary>
    /// The instruction of each layer, from the lowest one; null for those of the base image, and for what isn't known.
    /// </summary>
    public ImmutableArray<InstructionSyntax?> Layers { get; }

    /// <summary>
    /// The last instruction that the history doesn't have: the Dockerfile was changed since. Null where it has all.
    /// </summary>
    public InstructionSyntax? FirstDifferent { get; }

    /// <summary>
    /// The instruction that the history has in its place, without the values of build arguments; null where it has
    /// none.
    /// </summary>
    public string? DifferentStep { get; }

    /// <summary>How many of the lowest layers are those of the base image; 0 where that isn't known.</summary>
    internal int BaseLayers { get; }

    /// <summary>Compares the history of an image with a Dockerfile.</summary>
    /// <param name="image">The image.</param>
    /// <param name="model">The model of the Dockerfile, with the target that was built.</param>
    public static HistoryMap Create(ContainerImage image, BuildModel model)
    {
        if (image is null) throw new ArgumentNullException(nameof(image));
        if (model is null) throw new ArgumentNullException(nameof(model));
        return new HistoryAlignment(image).Align(InstructionsOf(model), BottomOf(model));
    }

    /// <summary>The FROM of a build that begins with nothing; null for one with a base image.</summary>
    private static FromSyntax? BottomOf(BuildModel model) =>
        model.FinalStage is { RootBase: { Kind: BaseImageKind.Scratch } bottom } ? bottom.Syntax : null;

    /// <summary>What a builder writes down: each instruction, and those that a base in the file triggers.</summary>
    private static List<InstructionSyntax> InstructionsOf(BuildModel model)
    {
        var found = new List<InstructionSyntax>();
        if (model.FinalStage is not { } final) return found;
        foreach (var stage in final.Chain)
        {
            if (stage.BaseStage is { } below)
                found.AddRange(below.Triggers.Select(static trigger => trigger.Trigger));
            found.AddRange(stage.Instructions.Where(static instruction => instruction is not FromSyntax));
        }

        return found;
    }
}
