using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5015: zypper installs packages without a version.</summary>
internal sealed class ZypperPinRule : UnpinnedSystemPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = DescribeSystem(
        "DFL5015",
        "zypper-pin",
        "zypper installs the newest version",
        "hadolint:DL3037", "docker-lint(asymmetric):DL3037", "kics:zypper_install_without_version");

    public override ImmutableArray<string> Programs { get; } = Zypper.Instance.Programs;

    protected override string Pinned(string package, string version) => $"{package}={version}";

    protected override bool IsPinned(string package) =>
        package.IndexOfAny(['=', '<', '>', '~']) >= 0 || package.EndsWith(".rpm", System.StringComparison.Ordinal);

    protected override bool InstallsPackages(ShellCommand command, PackageCommand read) =>
        !Zypper.Instance.Arguments(command).Has("-t", "--type");
}
