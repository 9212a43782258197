using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3012: a stage has a name that means something else to the builder.</summary>
internal sealed class ReservedStageNameRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3012", "reserved-stage-name", "Stage named scratch or context", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:ReservedStageName", "hadolint:DL3063", "dockadvisor:ReservedStageName",
            "tally:buildkit/ReservedStageName"),
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.Name is not ("scratch" or "context") || instruction.Name is not { } name) return;
        context.Report(
            name.Span,
            stage.Name == "scratch"
                ? "'scratch' is the empty image, so FROM doesn't reach a stage of this name. Rename the stage."
                : "'context' is the build context, so --from may not reach a stage of this name. Rename the stage.");
    }
}
