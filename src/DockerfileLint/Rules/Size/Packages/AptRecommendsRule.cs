using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1202: apt-get also installs recommended packages into the final image.</summary>
internal sealed class AptRecommendsRule : PreparedCommandRule<Layer[]>
{
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
            "dockerfilelint:apt-get_recommends",
            "droast:DF016",
            "dockerfile-doctor:DD003",
            "dockopt:GEN002",
            "terrascan:AC_DOCKER_0014"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    public override ImmutableArray<string> Programs { get; } = Apt.Instance.Programs;

    protected override Layer[]? Prepare(BuildModel model) =>
        model.Layers.FirstWriter("/etc/apt/apt.conf") is { } settings ? [settings] : [];

    protected override void Analyze(RunCommand command, Layer[] facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || IsSwitchedOff(command, facts, context.Model)) return;
        if (Apt.Instance.Read(command.Command) is not { Action: PackageAction.Install, Packages.IsEmpty: false } install
            || install.Verb is not { Value: "install" } verb)
            return;
        context.Report(
            command.Command.Span,
            $"{command.Command.Name} also installs recommended packages. Add {Apt.OmitRecommended}, "
                + "and name the ones that the program needs.",
            context.Fix.Suggested(
                $"Add {Apt.OmitRecommended}", edit => edit.Option(command, verb, Apt.OmitRecommended)),
            InstalledBytes.OfRecommended(command, install.Packages));
    }

    /// <summary>Whether an option turns it off, or an earlier layer writes apt's configuration, which may.</summary>
    private static bool IsSwitchedOff(RunCommand command, Layer[] settings, BuildModel model)
    {
        if (Apt.Instance.ChoosesRecommended(command.Command)
            || command.Run.State.GetValue(Apt.SettingsVariable) is not null)
            return true;
        var layer = model.Layers.LayerOf(command.Run.Syntax);
        return layer is null || settings.Length > 0 && settings[0].Index <= layer.Index;
    }
}
