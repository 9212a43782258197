using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5011: apt installs packages without a version.</summary>
internal sealed class AptPinRule : UnpinnedSystemPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = DescribeSystem(
        "DFL5011",
        "apt-pin",
        "apt installs the newest version",
        "hadolint:DL3008", "docker-lint(asymmetric):DL3008", "dockerfile-doctor:DD022", "droast:DF005",
        "kics:apt_get_install_pin_version_not_defined");

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override string Pinned(string package, string version) => $"{NameOf(package)}={version}";

    protected override string NameOf(string package) => package.TrimEnd('=');

    // apt-get 2.6 on Debian 12: "Version '' for 'bash' was not found" (2026-11-30).
    protected override string Effect(string first, string packages, ShellCommand command) =>
        HasNoVersion(first) ? $"apt-get finds no version for {packages}." : base.Effect(first, packages, command);

    protected override bool IsPinned(string package) =>
        package.Contains('=') && !HasNoVersion(package) || package.EndsWith(".deb", System.StringComparison.Ordinal);

    private static bool HasNoVersion(string package) => package.EndsWith("=", System.StringComparison.Ordinal);
}
