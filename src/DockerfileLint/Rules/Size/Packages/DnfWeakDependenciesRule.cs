using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1215: dnf also installs what packages only recommend, in a stage that ships.</summary>
internal sealed class DnfWeakDependenciesRule : PreparedCommandRule<Layer[]>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1215", "dnf-weak-dependencies", "dnf also installs packages that are only recommended", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("dnf", "dnf5");

    /// <inheritdoc/>
    protected override Layer[]? Prepare(BuildModel model) => model.Layers.Layers.Where(static layer => layer.Effects.Any(static effect => effect.Kind == LayerEffectKind.Write && effect.Path.Text.StartsWith("/etc/dnf", StringComparison.Ordinal))).Take(1).ToArray();

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, Layer[] facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || !HasDefault(stage) || IsSwitchedOff(command, facts, context.Model)) return;
        if (PackageManagers.Read(command.Command) is not { Action: PackageAction.Install, Verb: { Value: "install" or "in" } verb, Packages.IsEmpty: false }) return;
        context.Report(
            command.Command.Span,
            "This also installs the packages that the named ones only recommend. Add --setopt=install_weak_deps=False, and name those that the program does need.",
            command.Run.IsExecForm ? null : () => ImmutableArray.Create(new CodeFix("Install no recommended packages", FixSafety.Suggested, ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(verb.Span.End, 0), " --setopt=install_weak_deps=False")))));
    }

    /// <summary>Whether the base is an image of a distribution in which dnf has its default; minimal images switch it off.</summary>
    private static bool HasDefault(Stage stage)
    {
        var image = stage.RootBase.Known;
        return image.Repository is "fedora" or "registry.fedoraproject.org/fedora" or "quay.io/fedora/fedora" or "almalinux" or "rockylinux" or "rockylinux/rockylinux" or "quay.io/centos/centos" or "centos" or "oraclelinux" or "amazonlinux"
            && image.Tag?.IndexOf("minimal", StringComparison.Ordinal) is not >= 0;
    }

    /// <summary>Whether an option says so, or dnf's settings are written or edited before, which may.</summary>
    private static bool IsSwitchedOff(RunCommand command, Layer[] settings, BuildModel model)
    {
        if (command.Command.Arguments.Any(static word => word.Text.IndexOf("weak_deps", StringComparison.Ordinal) >= 0 || word.Value is null && word.Prefix.Length == 0)) return true;
        var layer = model.Layers.LayerOf(command.Run.Syntax);
        return layer is null || settings.Length > 0 && settings[0].Index <= layer.Index;
    }
}
