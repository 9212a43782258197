using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7001: the name of a stage has upper-case letters.</summary>
internal sealed class StageNameCasingRule : InstructionRule<FromSyntax>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7001", "stage-name-casing", "Stage name with upper-case letters", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "buildkit:StageNameCasing", "dockadvisor:StageNameCasing", "dockerfile-doctor:DD050",
            "tally:buildkit/StageNameCasing"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.BuildKit,
    };

    protected override void Analyze(FromSyntax instruction, Stage? stage, RuleContext context)
    {
        if (stage?.Name is not { } lower || instruction.Name is not { } name || name.Text == lower) return;
        context.Report(
            name.Span,
            $"Stage names are case-insensitive and usually in lower case. Write '{lower}' instead of '{name.Text}'.",
            context.Fix.Safe($"Rename the stage to {lower}", edit =>
            {
                edit.Replace(name.Span, lower);
                foreach (var use in stage.Uses)
                    if (!use.IsNumber && use.Text != lower) edit.Replace(use.Span, lower);
            }));
    }
}
