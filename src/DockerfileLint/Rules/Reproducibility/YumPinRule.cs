using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5013: yum installs packages without a version.</summary>
internal sealed class YumPinRule : UnpinnedRpmPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = DescribeSystem(
        "DFL5013",
        "yum-pin",
        "yum installs the newest version",
        "hadolint:DL3033", "docker-lint(asymmetric):DL3033", "dockerfile-doctor:DD032", "droast:DF005",
        "kics:yum_install_without_version");

    public override ImmutableArray<string> Programs { get; } = Yum.Instance.Programs;
}
