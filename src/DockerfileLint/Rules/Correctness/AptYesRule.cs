using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3102: apt-get asks a question that nobody answers.</summary>
internal sealed class AptYesRule : AssumeYesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL3102",
        "apt-yes",
        "apt-get asks for confirmation",
        "hadolint:DL3014", "docker-lint(asymmetric):DL3014", "dockerfile-doctor:DD023", "droast:DF015",
        "kics:apt_get_missing_flags_to_avoid_manual_input", "parfum:aptGetInstallUseY",
        "semgrep:missing-assume-yes-switch", "tally:hadolint/DL3014", "trivy:DS-0021",
        "npm-dockerfilelint:apt-get_missing_param");

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;
}
