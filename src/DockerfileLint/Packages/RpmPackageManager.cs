using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>dnf</c> and those that read as it does. Packages go after an installation, the metadata of the repositories stays
/// (run with dnf 4.14).
/// </summary>
internal abstract class RpmPackageManager : PackageManager
{
    /// <summary>The folder that says what is installed.</summary>
    public const string DatabaseFolder = "/var/lib/rpm";

    private static readonly HashSet<string> InstallVerbs = new(StringComparer.Ordinal)
    {
        "install", "in", "localinstall", "groupinstall", "reinstall", "rei", "builddep", "build-dep", "swap",
        "install-n", "install-na", "install-nevra",
    };

    private static readonly HashSet<string> UpgradeVerbs = new(StringComparer.Ordinal)
    {
        "update", "upgrade", "up", "upgrade-minimal", "update-minimal", "up-min",
        "distro-sync", "dsync", "update-to", "upgrade-to",
    };

    private protected RpmPackageManager(Leftover cache, params string[] programs)
        : base(
            cache,
            new ShellOptionSyntax(
                "cdexR",
                "--setopt",
                "--enablerepo",
                "--disablerepo",
                "--releasever",
                "--installroot",
                "--exclude",
                "--repo",
                "--repoid",
                "--config",
                "--forcearch",
                "--disableplugin",
                "--enableplugin"),
            programs)
    {
    }

    public override string Database => DatabaseFolder;

    protected sealed override PackageCommand Read(ShellCommand command, ShellArguments arguments)
    {
        if (arguments.Has("--installroot", "--assumeno")) return Nothing(command, arguments);
        var fetches = !Mentions(command, "cachedir=");
        switch (arguments.Subcommand)
        {
            case { } verb when InstallVerbs.Contains(verb):
                return Create(command, PackageAction.Install, arguments, fetches);
            case "group" or "grp" or "groups" or "module" when arguments.GetOperand(1)?.Value is "install":
                return Create(command, PackageAction.Install, arguments, fetches, verb: 1);
            case { } verb when UpgradeVerbs.Contains(verb):
                return Create(command, PackageAction.Upgrade, arguments, fetches);
            case "makecache" or "mc" or "check-update":
                return Create(command, PackageAction.Refresh, arguments, fetches);
            case "remove" or "erase" or "rm" or "autoremove" or "groupremove":
                return Create(command, PackageAction.Remove, arguments);
            case "clean":
                // The others leave the metadata: packages, dbcache, expire-cache.
                return arguments.GetOperand(1)?.Value is null or "all" or "metadata"
                    ? Clean(command, arguments, Caches)
                    : Nothing(command, arguments);
            default:
                return Nothing(command, arguments);
        }
    }
}
