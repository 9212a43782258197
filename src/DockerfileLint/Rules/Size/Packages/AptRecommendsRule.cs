using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1202: apt-get also installs recommended packages into the final image.</summary>
internal sealed class AptRecommendsRule : PreparedCommandRule<AptInstallations>
{
    // In every image of Debian and Ubuntu: apt installs nothing.
    private static readonly HashSet<string> Essential = new(System.StringComparer.Ordinal)
    {
        "base-files", "bash", "bsdutils", "coreutils", "dash", "debianutils", "diffutils", "findutils", "grep",
        "gzip", "hostname", "perl-base", "sed", "tar", "util-linux",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1202", "apt-recommends", "apt-get also installs recommended packages", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3015",
            "docker-lint(asymmetric):DL3015",
            "kics:apt_get_not_avoiding_additional_packages",
            "trivy:DS-0029",
            "semgrep:missing-no-install-recommends",
            "parfum:aptGetInstallUseNoRec",
            "npm-dockerfilelint:apt-get_recommends",
            "droast:DF016",
            "dockerfile-doctor:DD003",
            "dockopt:GEN002",
            "terrascan:AC_DOCKER_0014"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override AptInstallations? Prepare(BuildModel model) => new(model);

    protected override void Analyze(RunCommand command, AptInstallations facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || IsSwitchedOff(command, facts, context.Model)) return;
        if (Apt.Instance.Read(command.Command) is not { Action: PackageAction.Install, Packages.IsEmpty: false } install
            || install.Verb is not { Value: "install" } verb
            || install.Packages.All(static word => word.Value is { } name && Essential.Contains(name))
            || facts.AreRemoved(install, command.Run))
            return;
        var needed = facts.NeededBy(install);
        // Where some of them are needed and nobody knows which, nobody knows what is saved, either.
        var saved = needed is null
            ? null
            : InstalledBytes.OfRecommended(command, install.Packages, needed.Select(static one => one.Name));
        context.Report(
            command.Command.Span,
            $"{command.Command.Name} also installs recommended packages. Add {Apt.OmitRecommended}, "
                + "and name the ones that the program needs.",
            // A program may miss what is left out: that is worth more than a few kilobytes.
            saved is null && !IsLittle(install, needed) ? WasteClass.None : WasteClass.Small,
            isAdvice: false,
            needed is null
                ? null
                : context.Fix.Suggested(
                    $"Add {Apt.OmitRecommended}",
                    edit =>
                    {
                        edit.Option(command, verb, Apt.OmitRecommended);
                        AddNeeded(edit, command, needed);
                    }),
            saved);
    }

    private static bool IsLittle(PackageCommand install, List<(ShellWord Of, string Name)>? needed) =>
        needed is not null
            && InstalledBytes.AreRecommendedFew(install.Packages, needed.Select(static one => one.Name));

    /// <summary>Names the recommended packages that are known to be needed.</summary>
    private static void AddNeeded(FixEditor edit, RunCommand command, List<(ShellWord Of, string Name)> needed)
    {
        if (needed.Count == 0) return;
        edit.Title += " and name " + string.Join(", ", needed.Select(static one => one.Name));
        foreach (var of in needed.GroupBy(static one => one.Of))
            edit.Words(command.Run, of.Key, of.Select(static one => one.Name));
    }

    /// <summary>Whether an option turns it off, or an earlier layer writes apt's configuration, which may.</summary>
    private static bool IsSwitchedOff(RunCommand command, AptInstallations facts, BuildModel model)
    {
        if (Apt.Instance.ChoosesRecommended(command.Command)
            || command.Run.State.GetValue(Apt.SettingsVariable) is not null)
            return true;
        var layer = model.Layers.LayerOf(command.Run.Syntax);
        return layer is null || facts.Settings is { } settings && settings.Index <= layer.Index;
    }
}
