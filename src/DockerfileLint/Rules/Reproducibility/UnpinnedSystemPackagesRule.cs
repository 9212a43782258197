using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>A rule about the packages of one system's package manager.</summary>
internal abstract class UnpinnedSystemPackagesRule : UnpinnedPackagesRule
{
    /// <summary>Whether a package has a version, or is a file or a group of packages.</summary>
    protected abstract bool IsPinned(string package);

    protected sealed override IEnumerable<ShellWord> Unpinned(ShellCommand command) =>
        Tools.ReadPackages(command) is { Action: PackageAction.Install } read && InstallsPackages(command, read)
            ? read.Packages.Where(word => word.Value is { Length: > 0 } name && !name.Contains('/') && !IsPinned(name))
            : [];

    /// <summary>Whether what is named are packages, not groups or patterns of them.</summary>
    protected virtual bool InstallsPackages(ShellCommand command, PackageCommand read) => true;
}
