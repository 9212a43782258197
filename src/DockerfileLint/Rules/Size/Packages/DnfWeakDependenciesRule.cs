using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1215: dnf also installs recommended packages into the final image.</summary>
internal sealed class DnfWeakDependenciesRule : PreparedCommandRule<Layer[]>
{
    private static readonly HashSet<string> Distributions = new(StringComparer.Ordinal)
    {
        "fedora", "registry.fedoraproject.org/fedora", "quay.io/fedora/fedora", "almalinux", "rockylinux",
        "rockylinux/rockylinux", "quay.io/centos/centos", "centos", "oraclelinux", "amazonlinux",
    };

    // They recommend nothing.
    private static readonly HashSet<string> Alone = new(StringComparer.Ordinal)
    {
        "bzip2", "diffutils", "findutils", "gzip", "hostname", "tar", "unzip", "which", "xz", "zip",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1215", "dnf-weak-dependencies", "dnf also installs recommended packages", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Dnf.Instance.Programs;

    protected override Layer[]? Prepare(BuildModel model) =>
        model.Layers.FirstWriter("/etc/dnf") is { } settings ? [settings] : [];

    protected override void Analyze(RunCommand command, Layer[] facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage
            || !HasDefault(stage)
            || IsSwitchedOff(command, facts, context.Model))
            return;
        if (Tools.ReadPackages(
            command.Command) is not { Action: PackageAction.Install, Verb: { Value: "install"
                or "in" } verb, Packages.IsEmpty: false } install
            || install.Packages.All(static word => word.Value is { } name && Alone.Contains(name)))
            return;
        context.Report(
            command.Command.Span,
            $"dnf also installs recommended packages. Add {Dnf.OmitRecommended}, "
                + "and name the ones that the program needs.",
            context.Fix.Suggested(
                $"Add {Dnf.OmitRecommended}", edit => edit.Option(command, verb, Dnf.OmitRecommended)));
    }

    /// <summary>
    /// Whether the base image is a distribution that has the default of dnf; minimal images turn it off.
    /// </summary>
    private static bool HasDefault(Stage stage)
    {
        var image = stage.RootBase.Known;
        return Distributions.Contains(image.Repository)
            && image.Tag?.IndexOf("minimal", StringComparison.Ordinal) is not >= 0;
    }

    /// <summary>Whether an option turns it off, or an earlier layer writes dnf's configuration, which may.</summary>
    private static bool IsSwitchedOff(RunCommand command, Layer[] settings, BuildModel model)
    {
        if (Dnf.Instance.ChoosesRecommended(command.Command)) return true;
        var layer = model.Layers.LayerOf(command.Run.Syntax);
        return layer is null || settings.Length > 0 && settings[0].Index <= layer.Index;
    }
}
