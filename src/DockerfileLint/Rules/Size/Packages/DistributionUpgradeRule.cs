using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1209: packages of the base image are upgraded in a later layer.</summary>
internal sealed class DistributionUpgradeRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1209", "distribution-upgrade", "Packages of the base image are upgraded in a later layer", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3005", "hadolint:DL3017", "hadolint:DL3031", "hadolint:DL3035", "hadolint:DL3039",
            "docker-lint(asymmetric):DL3035", "docker-lint(asymmetric):DL3046",
            "semgrep:avoid-apt-get-upgrade",
            "semgrep:avoid-apk-upgrade",
            "semgrep:avoid-dnf-update",
            "semgrep:avoid-yum-update",
            "semgrep:avoid-zypper-update",
            "npm-dockerfilelint:apt-get-upgrade",
            "npm-dockerfilelint:apt-get-dist-upgrade",
            "droast:DF044",
            "dockerfile-doctor:DD013",
            "terrascan:AC_DOCKER_0003",
            "dockle:DKL-DI-0003"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <summary>All but pacman: Arch doesn't support an installation without an upgrade.</summary>
    public override ImmutableArray<string> Programs { get; } = Tools.PackageManagers
        .Where(static manager => manager is not Pacman)
        .SelectMany(static manager => manager.Programs)
        .ToImmutableArray();

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || stage.RootBase.Kind != BaseImageKind.Image) return;
        if (UpgraderOf(command.Command) is not { } manager
            || IsRepeated(command, manager)
            || IsAbandoned(stage.RootBase)
            || context.Ask(static model => new AddedRepositories(model)).First < command.Command.Span.Start)
            return;
        context.Report(
            command.Command.Span,
            "Each upgraded package is stored twice, because the base image still contains the old one. "
                + (IsFixed(stage.RootBase)
                    ? "Use a newer tag of the base image."
                    : "Build with --pull instead, which fetches the tag's newest image."),
            command.Run.Script.IsUnderstood && command.Command.Parent == command.Run.Script.Body
                ? context.Fix.Suggested(
                    "Remove the upgrade",
                    edit => edit.RemoveCommands(command.Run, UpgradesOf(command.Run, manager)))
                : null);
    }

    /// <summary>
    /// Whether a digest, a full version or a day names one image for good, so that only another tag has newer packages.
    /// </summary>
    private static bool IsFixed(BaseImage image)
    {
        if (image.Reference is null || image.Known.Digest is not null) return true;
        var tag = image.Known.Tag ?? "";
        var end = tag.IndexOf('-');
        var version = (end < 0 ? tag : tag.Substring(0, end)).Split('.');
        return version.Length > 2 && version.All(static part => part.Length > 0 && part.All(char.IsDigit))
            || tag.Split('-', '.').Any(static part => part.Length >= 8 && part.All(char.IsDigit));
    }

    /// <summary>Whether an image has had no new version for years, so that no tag has newer packages.</summary>
    private static bool IsAbandoned(BaseImage image) => image.Known.Repository is "centos";

    private static HashSet<ShellCommand> UpgradesOf(RunModel run, PackageManager manager) =>
        [.. run.Commands.Where(one => UpgraderOf(one) == manager)];

    /// <summary>
    /// What upgrades all packages; null for other commands. With the name of a package, one installs that package.
    /// </summary>
    private static PackageManager? UpgraderOf(ShellCommand command) =>
        Tools.ReadPackages(command) is { Action: PackageAction.Upgrade, Packages.IsEmpty: true } upgrade
            ? upgrade.Manager
            : null;

    /// <summary>
    /// Whether the same RUN already ran an upgrade, as in <c>yum update &amp;&amp; yum upgrade</c>, so that nothing is
    /// left to upgrade.
    /// </summary>
    private static bool IsRepeated(RunCommand command, PackageManager manager)
    {
        foreach (var earlier in command.Run.Commands)
        {
            if (earlier == command.Command) return false;
            if (UpgraderOf(earlier) == manager) return true;
        }

        return false;
    }
}
