using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3105: zypper asks a question that nobody answers.</summary>
internal sealed class ZypperYesRule : AssumeYesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL3105",
        "zypper-yes",
        "zypper asks for confirmation",
        "hadolint:DL3034", "docker-lint(asymmetric):DL3034", "droast:DF043",
        "kics:missing_zypper_non_interactive_switch", "semgrep:missing-zypper-no-confirm-switch",
        "tally:hadolint/DL3034");

    public override ImmutableArray<string> Programs { get; } = Zypper.Instance.Programs;
}
