using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Syntax;

namespace DockerfileLint.Imaging.Histories;

/// <summary>Compares the steps of an image with instructions, from the last one backwards.</summary>
internal sealed class HistoryAlignment
{
    private readonly ContainerImage image;
    private readonly HistoryStep[] steps;
    private readonly int?[] layerOf;
    private readonly InstructionSyntax?[] layers;
    private readonly bool isWindows;

    // Kaniko writes no step for what changes no file.
    private readonly bool leavesOut;

    private int step;
    private bool hasEmptyCopy;

    public HistoryAlignment(ContainerImage image)
    {
        this.image = image;
        steps = image.History.Select(static entry => HistoryStep.Of(entry.CreatedBy)).ToArray();
        layerOf = LayersOf(image);
        layers = new InstructionSyntax?[image.Layers.Length];
        isWindows = image.Platform?.StartsWith("windows/", StringComparison.Ordinal) == true;
        leavesOut = steps.LastOrDefault(
            static one => one.IsMarked || one.IsClassic || one.IsOfKaniko)?.IsOfKaniko == true;
        step = steps.Length - 1;
    }

    /// <summary>Compares them up to the first instruction that differs.</summary>
    /// <param name="instructions">The instructions.</param>
    /// <param name="scratch">The FROM below them where no image is below it; null where one is.</param>
    public HistoryMap Align(IReadOnlyList<InstructionSyntax> instructions, InstructionSyntax? scratch)
    {
        InstructionSyntax? missing = null;
        var isGone = false;
        var shells = ShellsOf(instructions);
        if (instructions.Count > 0) SkipLabels(instructions[instructions.Count - 1]);
        for (var index = instructions.Count - 1; index >= 0; index--)
        {
            var instruction = instructions[index];
            if (IsNext(instruction, shells[index]))
            {
                Take(instruction);
                (missing, isGone) = (null, false);
            }
            // BuildKit writes no step for ONBUILD.
            else if (instruction is OnbuildSyntax) continue;
            else if (!leavesOut) return MapOf(instruction);
            else if (HasFiles(instruction))
            {
                missing ??= instruction;
                isGone |= instruction is TransferSyntax;
            }
        }

        // Nothing made the layers below them.
        if (scratch is not null && missing is null && BaseLayersOf() > 0) return MapOf(scratch);
        return MapOf(isGone ? missing : null, isComplete: missing is null);
    }

    /// <summary>The legacy builder makes an instruction of the labels that are given to it.</summary>
    private void SkipLabels(InstructionSyntax last)
    {
        SkipSquash();
        while (step >= 0 && steps[step] is { IsClassic: true, Keyword: "LABEL" }
            && !StepMatch.IsOf(last, null, steps[step], isWindows))
            step--;
    }

    private bool IsNext(InstructionSyntax instruction, ShellSyntax? shell)
    {
        SkipSquash();
        return step >= 0 && StepMatch.IsOf(instruction, shell, steps[step], isWindows);
    }

    /// <summary>The SHELL before each instruction.</summary>
    private static ShellSyntax?[] ShellsOf(IReadOnlyList<InstructionSyntax> instructions)
    {
        var shells = new ShellSyntax?[instructions.Count];
        for (var index = 1; index < shells.Length; index++)
            shells[index] = instructions[index - 1] as ShellSyntax ?? shells[index - 1];
        return shells;
    }

    /// <summary>No instruction made the layer that a squash put in the place of others.</summary>
    private void SkipSquash()
    {
        while (step >= 0 && HistoryText.IsSquash(image.History[step].CreatedBy)) step--;
    }

    private void Take(InstructionSyntax instruction)
    {
        if (layerOf[step] is { } layer && HasFiles(instruction)) layers[layer] = instruction;
        hasEmptyCopy |= instruction is TransferSyntax && image.History[step].IsEmpty;
        step--;
    }

    private static bool HasFiles(InstructionSyntax instruction) =>
        instruction is RunSyntax or TransferSyntax or WorkdirSyntax;

    private HistoryMap MapOf(InstructionSyntax? different, bool isComplete = true)
    {
        // Buildah may store what all instructions write in the layer of the last one.
        var isOneLayer = hasEmptyCopy && layers.Count(static layer => layer is not null) < 2;
        if (isOneLayer) Array.Clear(layers, 0, layers.Length);
        var created = different is null || step < 0 ? null : HistoryText.InstructionOf(image.History[step]);
        var below = different is null && isComplete && !isOneLayer ? BaseLayersOf() : 0;
        return new HistoryMap(ImmutableArray.Create(layers), different, created, below);
    }

    /// <summary>What is below the first layer of a Dockerfile that has all its instructions, or of a squash.</summary>
    private int BaseLayersOf()
    {
        var count = 0;
        while (count < layers.Length && layers[count] is null
            && image.Layers[count].History is { } made && !HistoryText.IsSquash(made.CreatedBy))
            count++;
        return count;
    }

    /// <summary>The number of the layer that each step made; null for those that made none.</summary>
    private static int?[] LayersOf(ContainerImage image)
    {
        var made = new int?[image.History.Length];
        if (image.Layers.Any(static layer => layer.History is null)) return made;
        var number = 0;
        for (var index = 0; index < made.Length; index++)
            if (!image.History[index].IsEmpty)
                made[index] = number++;
        return made;
    }
}
