using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5014: dnf installs packages without a version.</summary>
internal sealed class DnfPinRule : UnpinnedRpmPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = DescribeSystem(
        "DFL5014",
        "dnf-pin",
        "dnf installs the newest version",
        "hadolint:DL3041", "docker-lint(asymmetric):DL3041", "docker-lint(asymmetric):DL3044",
        "kics:missing_version_specification_in_dnf_install");

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(
        Dnf.Instance, Microdnf.Instance, Tdnf.Instance);
}
