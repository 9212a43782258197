using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5011: apt installs packages without a version.</summary>
internal sealed class AptPinRule : UnpinnedSystemPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL5011",
        "apt-pin",
        "apt installs the newest version",
        "hadolint:DL3008", "docker-lint(asymmetric):DL3008", "dockerfile-doctor:DD022", "droast:DF005",
        "kics:apt_get_install_pin_version_not_defined");

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override string Pinned(string package, string version) => $"{package}={version}";

    protected override bool IsPinned(string package) =>
        package.Contains('=') || package.EndsWith(".deb", System.StringComparison.Ordinal);
}
