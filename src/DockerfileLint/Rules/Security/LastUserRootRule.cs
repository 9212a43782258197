using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rules.Security;

/// <summary>DFL4101: the last USER of the image is root.</summary>
internal sealed class LastUserRootRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL4101", "last-user-root", "The container runs as root", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3002", "checkov:CKV_DOCKER_8", "docker-lint(asymmetric):DL3002", "dockerfile-doctor:DD008",
            "dockopt:GEN005",
            "droast:DF002", "kics:last_user_is_root", "parfum:DL3002", "semgrep:last-user-is-root",
            "tally:hadolint/DL3002", "trivy:DS-0002"),
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.FinalStage is not { FinalState: { IsRoot: true, UserInstruction: { } user } } stage) return;
        // An administrator of a Windows container has few rights over the host, and much needs one.
        if (stage.OperatingSystem == OperatingSystemKind.Windows) return;
        context.Report(
            user.Name.Span,
            "The program runs as root: whoever takes it over owns the container. Switch to another user at the end.");
    }
}
