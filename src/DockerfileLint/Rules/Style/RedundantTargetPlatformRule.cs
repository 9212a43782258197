using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7008: FROM asks for the platform that it gets anyway.</summary>
internal sealed class RedundantTargetPlatformRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7008", "redundant-target-platform", "FROM --platform=$TARGETPLATFORM is the default", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:RedundantTargetPlatform", "hadolint:DL3065", "dockadvisor:RedundantTargetPlatform"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Hadolint | RulePresets.BuildKit,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (instruction.Platform is not { Value: "$TARGETPLATFORM" or "${TARGETPLATFORM}" } flag) return;
        context.Report(
            flag.Span,
            "FROM takes the target platform without this option. Remove it.",
            context.Fix.Safe("Remove --platform", edit => edit.Remove(flag.Span)));
    }
}
