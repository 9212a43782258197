using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1318: poetry or uv installs the development groups into the final image.</summary>
internal sealed class PythonDevGroupsRule : PreparedCommandRule<Stage>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1318", "python-dev-groups", "Python development groups in the final image", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(Poetry.Instance, Uv.Instance);

    protected override Stage? Prepare(BuildModel model) =>
        model.FinalStage is { } final
            && !DevelopmentDependencies.AreUsed(final, model, Uses)
            && !DevelopmentDependencies.AreNone(Poetry.Instance, model)
            ? final
            : null;

    protected override void Analyze(RunCommand command, Stage facts, RuleContext context)
    {
        if (command.Run.Stage != facts
            || command.Command.IsConditional
            || Tools.Find(command.Command) is not PythonProject installer
            || installer.FindInstall(command.Command) is not { } verb
            || DevelopmentDependencies.AreDecided(installer, command))
            return;
        var option = installer.OmitDevelopment;
        context.Report(
            command.Command.Span,
            $"{command.Command.Name} also installs the development groups. Add {option}.",
            context.Fix.Suggested($"Add {option}", edit => edit.Option(command, verb, option)));
    }

    private static bool Uses(ShellCommand command) =>
        Poetry.Instance.UsesDevelopment(command) || ShellNames.IsShell(command.Name);
}
