using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// Which instruction of a Dockerfile made which layer of its image. A builder writes one step of history for each
/// instruction of the final stage and the stages that it is built on; they are compared from the last one backwards, up
/// to the first that differs.
/// </summary>
public sealed class HistoryMap
{
    private HistoryMap(
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

    /// <summary>The step that the history has in its place; null where it has none.</summary>
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
        var instructions = InstructionsOf(model);
        var layers = new InstructionSyntax?[image.Layers.Length];
        var layerOf = LayersOf(image);
        var step = image.History.Length - 1;
        for (var index = instructions.Count - 1; index >= 0; index--, step--)
        {
            // No instruction made the layer that a squash put in the place of others.
            while (step >= 0 && HistoryText.IsSquash(image.History[step].CreatedBy)) step--;
            var created = step < 0 ? null : image.History[step].CreatedBy;
            var isSame = created is not null && IsOf(instructions[index], created);
            if (!isSame && instructions[index] is OnbuildSyntax)
            {
                // BuildKit writes no step for it.
                step++;
                continue;
            }

            if (!isSame) return new HistoryMap(ImmutableArray.Create(layers), instructions[index], created, 0);
            if (layerOf[step] is { } layer) layers[layer] = instructions[index];
        }

        return new HistoryMap(ImmutableArray.Create(layers), null, null, BaseLayersOf(image, layers));
    }

    /// <summary>What is below the first layer of a Dockerfile that has all its instructions, or of a squash.</summary>
    private static int BaseLayersOf(ContainerImage image, InstructionSyntax?[] layers)
    {
        var count = 0;
        while (count < layers.Length && layers[count] is null
            && image.Layers[count].History is { } step && !HistoryText.IsSquash(step.CreatedBy))
            count++;
        return count;
    }

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

    /// <summary>The number of the layer that each step made; null for those that made none.</summary>
    private static int?[] LayersOf(ContainerImage image)
    {
        var layers = new int?[image.History.Length];
        if (image.Layers.Any(static layer => layer.History is null)) return layers;
        var number = 0;
        for (var step = 0; step < layers.Length; step++)
            if (!image.History[step].IsEmpty)
                layers[step] = number++;
        return layers;
    }

    private static bool IsOf(InstructionSyntax instruction, string createdBy)
    {
        if (!string.Equals(
            instruction.Keyword, HistoryText.KeywordOf(createdBy), StringComparison.OrdinalIgnoreCase))
            return false;
        if (instruction is TransferSyntax transfer) return HistoryText.IsOfTransfer(createdBy, transfer);
        // Of all others, variables are expanded, flags left out, or the values sorted.
        return instruction is not RunSyntax { IsExecForm: false } run || !run.Heredocs.IsEmpty
            || HistoryText.IsOfCommand(createdBy, run.ArgumentText);
    }
}
