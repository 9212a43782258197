using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5012: apk installs packages without a version.</summary>
internal sealed class ApkPinRule : UnpinnedSystemPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = DescribeSystem(
        "DFL5012",
        "apk-pin",
        "apk installs the newest version",
        "hadolint:DL3018", "docker-lint(asymmetric):DL3018", "dockerfile-doctor:DD027", "droast:DF052",
        "kics:unpinned_package_version_in_apk_add");

    public override ImmutableArray<string> Programs { get; } = Apk.Instance.Programs;

    protected override string Pinned(string package, string version) => $"{package}={version}";

    protected override bool IsPinned(string package) =>
        package.IndexOfAny(['=', '<', '>', '~']) >= 0
            || package.StartsWith(".", System.StringComparison.Ordinal)
            || package.EndsWith(".apk", System.StringComparison.Ordinal);
}
