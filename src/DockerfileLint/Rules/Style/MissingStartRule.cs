using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7011: nothing says what a container starts.</summary>
internal sealed class MissingStartRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7011", "missing-start", "Neither CMD nor ENTRYPOINT", Severity.Info)
    {
        Aliases = ImmutableArray.Create("droast:DF036"),
        Presets = RulePresets.All,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { From: { } from } stage) return;
        if (stage.EffectiveCmd is not null || stage.EffectiveEntrypoint is not null) return;
        context.Report(
            from.Image.Span,
            "A container starts whatever the base image names. Add CMD or ENTRYPOINT.");
    }
}
