using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>zypper</c>: it keeps no packages, but the metadata of the repositories (run with zypper 1.14.42).
/// </summary>
internal sealed class Zypper : PackageManager
{
    private const string Folder = "/var/cache/zypp";

    private static readonly HashSet<string> InstallVerbs = new(StringComparer.Ordinal)
    {
        "install", "in", "source-install", "si", "install-new-recommends", "inr",
    };

    private Zypper()
        : base(
            Index,
            new ShellOptionSyntax(
                "cDRrtx",
                "--config",
                "--reposd-dir",
                "--cache-dir",
                "--root",
                "--installroot",
                "--releasever",
                "--repo",
                "--from",
                "--type",
                "--plus-repo",
                "--plus-content"),
            "zypper")
    {
    }

    /// <summary>The metadata of the repositories.</summary>
    public static Leftover Index { get; } = new(
        "package cache", new LeftoverPlace(Folder)) { CleanUp = "zypper clean --all" };

    /// <summary>The manager.</summary>
    public static Zypper Instance { get; } = new();

    public override string Database => "/var/lib/rpm";

    public override string AssumeYes => "-y";

    protected override PackageCommand Read(ShellCommand command, ShellArguments arguments)
    {
        if (arguments.Has("--root", "--installroot") || arguments.Has("--cache-dir") || arguments.Has("--dry-run"))
            return Nothing(command, arguments);
        switch (arguments.Subcommand)
        {
            case { } verb when InstallVerbs.Contains(verb):
                return Create(command, PackageAction.Install, arguments, fetches: true);
            case "update" or "up" or "patch" or "dist-upgrade" or "dup":
                return Create(command, PackageAction.Upgrade, arguments, fetches: true);
            case "refresh" or "ref":
                return Create(command, PackageAction.Refresh, arguments, fetches: true);
            case "remove" or "rm":
                return Create(command, PackageAction.Remove, arguments);
            case "clean" or "cc":
                return Clean(command, arguments, ImmutableArray.Create(Folder + CleanedPart(arguments)));
            default:
                return Nothing(command, arguments);
        }
    }

    protected override bool AssumesYes(ShellCommand command, ShellArguments arguments) =>
        arguments.Has("-y", "--no-confirm") || arguments.Has("-n", "--non-interactive");

    private static string CleanedPart(ShellArguments arguments)
    {
        if (arguments.Has("-a", "--all")) return "";
        if (arguments.Has("-m", "--metadata")) return "/solv";
        return arguments.Has("-M", "--raw-metadata") ? "/raw" : "/packages";
    }
}
