using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3104: dnf asks a question that nobody answers.</summary>
internal sealed class DnfYesRule : AssumeYesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL3104",
        "dnf-yes",
        "dnf asks for confirmation",
        "hadolint:DL3038", "docker-lint(asymmetric):DL3038", "kics:missing_flag_from_dnf_install",
        "semgrep:missing-dnf-assume-yes-switch", "tally:hadolint/DL3038");

    public override ImmutableArray<string> Programs { get; } =
        Tools.ProgramsOf(Dnf.Instance, Microdnf.Instance, Tdnf.Instance);
}
