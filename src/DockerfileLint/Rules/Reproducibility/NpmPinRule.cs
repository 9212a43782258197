using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5017: npm installs packages without a version.</summary>
internal sealed class NpmPinRule : UnpinnedPackagesRule
{
    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL5017",
        "npm-pin",
        "npm installs the newest version",
        "hadolint:DL3016", "docker-lint(asymmetric):DL3016", "dockerfile-doctor:DD029",
        "kics:npm_install_without_pinned_version");

    public override ImmutableArray<string> Programs { get; } = Npm.Instance.Programs;

    protected override string Pinned(string package, string version) =>
        $"{package}{(IsGit(package) ? '#' : '@')}{version}";

    protected override string Pinned(string package) => Pinned(package, IsGit(package) ? "COMMIT" : Version);

    protected override IEnumerable<ShellWord> Unpinned(ShellCommand command)
    {
        var arguments = Npm.Instance.Arguments(command);
        return arguments.Subcommand is "install" or "i" or "add"
            ? arguments.OperandsFrom(1).Where(static word => word.Value is { Length: > 0 } name && !IsPinned(name))
            : [];
    }

    /// <summary>Whether a package has a version or a tag, or is a file, a folder or an address.</summary>
    /// <remarks>The address of a repository has to name a commit.</remarks>
    private static bool IsPinned(string name) => IsGit(name)
        ? name.IndexOf('#') >= 0
        : name.IndexOf('@', 1) > 0
            || name.IndexOf(':') >= 0
            || name[0] is '.' or '/'
            || name[0] != '@' && name.IndexOf('/') >= 0
            || name.EndsWith(".tgz", StringComparison.Ordinal);

    private static bool IsGit(string name) =>
        name.StartsWith("git+", StringComparison.Ordinal)
            || name.StartsWith("git:", StringComparison.Ordinal)
            || name.StartsWith("http", StringComparison.Ordinal)
                && (name.EndsWith(".git", StringComparison.Ordinal)
                    || name.Contains(".git#", StringComparison.Ordinal));
}
