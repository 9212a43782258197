using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4102: no USER is in force at the end.</summary>
internal sealed class MissingUserRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4102", "missing-user", "No USER", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "checkov:CKV_DOCKER_3", "dockerfile-doctor:DD008", "droast:DF020", "kics:missing_user_instruction",
            "semgrep:missing-user", "semgrep:missing-user-entrypoint", "tally:tally/stateful-root-runtime",
            "trivy:DS-0002"),
        Presets = RulePresets.None,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { From: { } from, RootBase: var root } stage) return;
        if (stage.FinalState.UserInstruction is not null || SwitchesUser(root)) return;
        // An administrator of a Windows container has few rights over the host.
        if (stage.OperatingSystem == OperatingSystemKind.Windows || StartedPrograms.AreTrivial(stage)) return;
        context.Report(
            from.Image.Span,
            "The program runs as the user of the base image, mostly root. Add USER with another one at the end.");
    }

    /// <summary>Whether an image is known to run as another user than root.</summary>
    private static bool SwitchesUser(BaseImage image) =>
        image.Known.Tag is { } tag && (tag.Contains("nonroot") || tag.Contains("chiseled"))
            || image.Known.Repository.Contains("unprivileged");
}
