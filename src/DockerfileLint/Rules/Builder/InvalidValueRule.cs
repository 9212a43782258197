using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0008: invalid value.</summary>
internal sealed class InvalidValueRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL0008",
        "invalid-value",
        "Invalid value",
        "hadolint:DL3011", "hadolint:DL3043", "docker-lint(asymmetric):DL3011",
        "dockadvisor:ExposePortOutOfRange", "dockerfile-doctor:DD038", "droast:DF040", "droast:DF068",
        "kics-datadog:from_or_maintainer_cannot_be_triggered_within_onbuild",
        "kics:unix_ports_out_of_range",
        "semgrep:invalid-port", "tally:hadolint/DL3011",
        "tally:hadolint/DL3043", "tally:tally/invalid-onbuild-trigger", "trivy:DS-0008",
        "npm-dockerfilelint:invalid_port");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.CopySource or SyntaxErrorKind.Port or SyntaxErrorKind.Signal
            or SyntaxErrorKind.Healthcheck or SyntaxErrorKind.Onbuild;
}
