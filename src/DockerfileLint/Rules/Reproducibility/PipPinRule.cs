using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>DFL5016: pip installs packages without a version.</summary>
internal sealed class PipPinRule : UnpinnedPackagesRule
{
    private static readonly string[] Files = [".whl", ".zip", ".gz", ".bz2", ".tar", ".tgz", ".txt"];

    public override RuleDescriptor Descriptor { get; } = Describe(
        "DFL5016",
        "pip-pin",
        "pip installs the newest version",
        "hadolint:DL3013", "docker-lint(asymmetric):DL3013", "dockerfile-doctor:DD028", "droast:DF051",
        "kics:unpinned_package_version_in_pip_install");

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(Pip.Instance, Python.Instance);

    public override ImmutableArray<string> PinPrograms => Pip.Instance.Programs;

    protected override bool IsTool(string package) => package is "pip" or "setuptools" or "wheel";

    protected override string Pinned(string package, string version) =>
        $"{package}{(IsGit(package) ? "@" : "==")}{version}";

    protected override string Pinned(string package) => Pinned(package, IsGit(package) ? "COMMIT" : Version);

    protected override IEnumerable<ShellWord> Unpinned(ShellCommand command)
    {
        if (Python.Instance.IsCalledBy(command) && !Python.IsPip(command)) return [];
        var arguments = Pip.Instance.Arguments(command);
        // A constraints file has the versions.
        if (arguments.Subcommand != "install" || arguments.Has("-c", "--constraint") || arguments.Has("--no-index"))
            return [];
        return arguments.OperandsFrom(1).Where(static word => word.Value is { Length: > 0 } name && !IsPinned(name));
    }

    /// <summary>
    /// Whether a requirement has a version, or is a file, a folder or an address; of a repository it names a commit.
    /// </summary>
    private static bool IsPinned(string name) => IsGit(name)
        ? name.IndexOf('@', name.LastIndexOf('/')) >= 0
        : name.IndexOfAny(['=', '<', '>', '~', '!', '@', '/', '\\']) >= 0
            || name[0] is '.' or '{'
            || Array.Exists(Files, end => name.EndsWith(end, StringComparison.Ordinal));

    private static bool IsGit(string name) => name.StartsWith("git+", StringComparison.Ordinal);
}
