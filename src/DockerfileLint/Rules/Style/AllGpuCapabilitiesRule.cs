using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7019: a container gets all that the driver of the GPU can do.</summary>
internal sealed class AllGpuCapabilitiesRule : InstructionRule<EnvSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7019", "all-gpu-capabilities", "NVIDIA_DRIVER_CAPABILITIES=all", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/gpu/prefer-minimal-driver-capabilities"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended,
    };

    protected override void Analyze(EnvSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Key.Text != "NVIDIA_DRIVER_CAPABILITIES" || pair.Value is not { } word) continue;
            if (context.Model.Expand(word, instruction).Value != "all") continue;
            context.Report(
                word.Span,
                "The container gets the libraries for graphics and video, too. Name what it needs, mostly "
                    + "compute,utility.",
                word.Text.Trim('"') == "all"
                    ? context.Fix.Suggested("Use compute,utility", edit => edit.Replace(word.Span, "compute,utility"))
                    : null);
        }
    }
}
