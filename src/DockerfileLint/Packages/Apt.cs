using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// <c>apt-get</c>, <c>apt</c> and <c>aptitude</c>. What <c>update</c> fetches stays; the packages themselves do not,
/// since Debian's and Ubuntu's images delete them after each installation (run with apt 2.6.1).
/// </summary>
internal sealed class Apt : PackageManager
{
    /// <summary>Where the package lists are.</summary>
    public const string Lists = "/var/lib/apt/lists";

    private const string Archives = "/var/cache/apt";

    private Apt()
        : base(
            Index,
            new ShellOptionSyntax(
                "octaP",
                "--option",
                "--target-release",
                "--config-file",
                "--default-release",
                "--host-architecture",
                "--build-profiles"),
            "apt-get",
            "apt",
            "aptitude")
    {
    }

    /// <summary>The package lists.</summary>
    public static Leftover Index { get; } =
        new("apt lists", new LeftoverPlace(Lists)) { CleanUp = "rm -rf /var/lib/apt/lists/*" };

    /// <summary>The manager.</summary>
    public static Apt Instance { get; } = new();

    /// <summary>The option that installs no recommended packages.</summary>
    public const string OmitRecommended = "--no-install-recommends";

    /// <summary>The variable that names a file with settings.</summary>
    public const string SettingsVariable = "APT_CONFIG";

    /// <summary>Whether an option says that recommended packages are not meant, or whether they are.</summary>
    public bool ChoosesRecommended(ShellCommand command)
    {
        var arguments = Arguments(command);
        return arguments.Has("-R", "--without-recommends")
            || arguments.Has(OmitRecommended, "--only-upgrade")
            || Mentions(command, "Install-Recommends");
    }

    /// <summary>Whether a command also removes what was installed for others and what nothing needs now.</summary>
    public bool RemovesUnneeded(ShellCommand command) =>
        IsCalledBy(command)
            && (Arguments(command) is var arguments
                && arguments.Subcommand is "autoremove" or "auto-remove" or "autopurge"
                    || arguments.Has("--auto-remove", "--autoremove"));

    /// <summary>
    /// Whether a command installs packages and keeps what it downloads for that, where no setting deletes it:
    /// <c>apt</c> itself doesn't.
    /// </summary>
    public static bool Keeps(ShellCommand command) =>
        Instance.IsCalledBy(command)
            && command.Name != Interactive
            && Instance.Read(command).Action is PackageAction.Install or PackageAction.Upgrade;

    /// <summary>The program for people: its options and its output may change.</summary>
    public const string Interactive = "apt";

    public override string Database => "/var/lib/dpkg";

    public override string AssumeYes => "-y";

    // Debian 12, measured by real builds in November 2026.
    public override long? DatabaseBytes => 600_000;

    protected override PackageCommand Read(ShellCommand command, ShellArguments arguments)
    {
        if (IsSimulation(arguments)) return Nothing(command, arguments);
        switch (arguments.Subcommand)
        {
            case "update":
                // Another folder for the lists is another matter.
                return Create(command, PackageAction.Refresh, arguments, fetches: !Mentions(command, "Dir::"));
            case "install" or "reinstall" or "build-dep" or "satisfy":
                return Create(
                    command,
                    arguments.Has("--download-only") ? PackageAction.Download : PackageAction.Install,
                    arguments,
                    fetches: command.Name != "aptitude" && arguments.Has("-U", "--update"));
            case "upgrade" or "dist-upgrade" or "full-upgrade" or "safe-upgrade":
                return Create(command, PackageAction.Upgrade, arguments);
            case "remove" or "purge" or "autoremove" or "auto-remove" or "autopurge":
                return Create(command, PackageAction.Remove, arguments);
            case "clean" or "autoclean" or "auto-clean":
                return Clean(command, arguments, ImmutableArray.Create(Archives));
            case "dist-clean" or "distclean":
                return Clean(command, arguments, ImmutableArray.Create(Archives, Lists));
            case "download" or "source":
                return Create(command, PackageAction.Download, arguments);
            default:
                return Nothing(command, arguments);
        }
    }

    protected override bool AssumesYes(ShellCommand command, ShellArguments arguments) =>
        arguments.Has("-y", "--yes")
            || arguments.Has("--assume-yes", "--force-yes")
            || IsSilent(command)
            || Mentions(command, "Assume-Yes");

    /// <summary>Whether it is told twice to be quiet, which also answers its questions.</summary>
    private static bool IsSilent(ShellCommand command)
    {
        var times = 0;
        foreach (var word in command.Arguments)
        {
            var text = word.Prefix;
            if (text is "--quiet") times++;
            else if (text.StartsWith("-q=", StringComparison.Ordinal)) return true;
            else if (text.Length > 1 && text[0] == '-' && text[1] != '-') times += text.Split('q').Length - 1;
        }

        return times > 1;
    }

    private static bool IsSimulation(ShellArguments arguments) =>
        arguments.Has("-s", "--simulate")
            || arguments.Has("--dry-run", "--just-print")
            || arguments.Has("--no-act", "--recon")
            || arguments.Has("--print-uris");
}
