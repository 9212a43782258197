using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7010: no health check is set.</summary>
internal sealed class MissingHealthcheckRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7010", "missing-healthcheck", "No HEALTHCHECK", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3057", "checkov:CKV_DOCKER_2", "docker-lint(asymmetric):DL3057", "dockerfile-doctor:DD012",
            "droast:DF012", "kics:healthcheck_instruction_missing", "tally:hadolint/DL3057",
            "tally:tally/ruby/healthcheck-rails-up-endpoint", "trivy:DS-0026"),
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { From: { } from } stage) return;
        if (stage.EffectiveHealthcheck is not null) return;
        if (stage.OperatingSystem == OperatingSystemKind.Windows
            || StartedProgram.Of(stage, context.Model) is { IsTrivial: true })
            return;
        context.Report(
            from.Image.Span,
            "Docker and Compose don't notice when the program hangs. Add HEALTHCHECK, or HEALTHCHECK NONE.");
    }
}
