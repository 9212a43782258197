using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1314: bundler installs the development and test groups into the final image.</summary>
internal sealed class BundleWithoutRule : PreparedCommandRule<Stage>
{
    private static readonly string Setting = "ENV " + Bundler.Instance.OmitDevelopment;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1314", "bundle-without", "Bundler development groups in the final image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/ruby/missing-bundle-without-development"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs => Bundler.Instance.Programs;

    protected override Stage? Prepare(BuildModel model) =>
        model.FinalStage is { } final
            && !DevelopmentDependencies.AreNone(Bundler.Instance, model)
            && !ChoosesGroups(model)
            && !DevelopmentDependencies.AreUsed(final, model, Bundler.Instance.UsesDevelopment)
            ? final
            : null;

    protected override void Analyze(RunCommand command, Stage facts, RuleContext context)
    {
        if (command.Run.Stage != facts
            || command.Command.IsConditional
            || Bundler.Instance.FindInstall(command.Command) is null
            || DevelopmentDependencies.AreDecided(Bundler.Instance, command)
            || Bundler.ModeVariables.Any(name => Bundler.IsDevelopment(command.Run.State.GetValue(name))))
            return;
        context.Report(
            command.Command.Span,
            $"bundler also installs the development and test gems. Add '{Setting}' before this RUN.",
            command.Run.Syntax.Onbuild is null
                ? context.Fix.Suggested($"Add {Setting}", edit => edit.InsertBefore(command.Run.Syntax, Setting))
                : null);
    }

    /// <summary>Whether a command or a settings file of bundler chooses groups, anywhere.</summary>
    private static bool ChoosesGroups(BuildModel model) =>
        model.Commands.Any(static other => ChoosesGroups(other.Command))
            || model.Layers.Layers.Any(
                static layer =>
                    layer.Effects.Any(
                        static effect =>
                            effect.Kind == LayerEffectKind.Write
                                && effect.Path.Text.Contains(
                                    "/" + Bundler.SettingsFolder, StringComparison.Ordinal)));

    private static bool ChoosesGroups(ShellCommand command) =>
        command.Name == "export"
            ? command.Arguments.Any(
                static word =>
                    Bundler.Instance.Variables.Any(name => word.Prefix.StartsWith(name, StringComparison.Ordinal)))
            : Bundler.Instance.IsCalledBy(command) && Bundler.Instance.ChoosesGroups(command);
}
