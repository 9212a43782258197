using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7018: the image says which GPUs a container sees.</summary>
internal sealed class VisibleGpusRule : InstructionRule<EnvSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7018", "visible-gpus", "NVIDIA_VISIBLE_DEVICES in the image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/gpu/no-hardcoded-visible-devices"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.None,
    };

    protected override void Analyze(EnvSyntax instruction, Stage? stage, RuleContext context)
    {
        // Containers of a build stage aren't started.
        if (stage is not { IsShipped: true }) return;
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Key.Text is not ("NVIDIA_VISIBLE_DEVICES" or "CUDA_VISIBLE_DEVICES")) continue;
            if (pair.Value is not { } word || context.Model.Expand(word, instruction).Value is not { } value) continue;
            // All and none are choices that hold on any machine; images of CUDA set the first themselves.
            var isChoice = value is "all" or "none" or "void" or "" or "-1";
            var isSet = value == "all"
                && stage.RootBase.Known.Repository.StartsWith("nvidia/cuda", StringComparison.Ordinal);
            if (isChoice && !isSet) continue;
            context.Report(
                pair.Span,
                isSet
                    ? "The base image sets this already. Remove it."
                    : "Which GPUs there are depends on the machine. Remove this, and use docker run --gpus.",
                context.Fix.Suggested($"Remove {pair.Key.Text}", edit => Remove(edit, instruction, pair)));
        }
    }

    private static void Remove(FixEditor edit, EnvSyntax instruction, KeyValueSyntax pair)
    {
        if (instruction.Pairs.Length == 1) edit.RemoveInstruction(instruction);
        else edit.Remove(pair.Span);
    }
}
