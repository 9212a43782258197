using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>A rule about packages in the format of RPM, whose version follows the name after a dash.</summary>
internal abstract class UnpinnedRpmPackagesRule : UnpinnedSystemPackagesRule
{
    protected sealed override string Pinned(string package, string version) => $"{package}-{version}";

    protected sealed override string Pinned(string package, ShellCommand command) =>
        IsModule(command) ? $"{package}:STREAM" : Pinned(package);

    protected sealed override bool IsPinned(string package)
    {
        // What follows a colon is the stream of a module, or the version after an epoch.
        if (package[0] == '@' || package.IndexOf(':') > 0) return true;
        if (package.EndsWith(".rpm", System.StringComparison.Ordinal)) return true;
        for (var dash = package.IndexOf('-'); dash >= 0; dash = package.IndexOf('-', dash + 1))
            if (dash + 1 < package.Length && char.IsDigit(package[dash + 1])) return true;
        return false;
    }

    protected sealed override bool InstallsPackages(ShellCommand command, PackageCommand read) =>
        read.Verb?.Value is "install" or "in" or "reinstall" or "localinstall"
            && (Tools.Arguments(command).Subcommand == read.Verb.Value || IsModule(command));

    private static bool IsModule(ShellCommand command) => Tools.Arguments(command).Subcommand == "module";
}
