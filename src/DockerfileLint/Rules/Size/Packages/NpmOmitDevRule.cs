using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1310: npm, yarn, pnpm or bun installs development dependencies into the final image.</summary>
internal sealed class NpmOmitDevRule : PreparedCommandRule<Dictionary<Stage, int>>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1310", "npm-omit-dev", "Node.js development dependencies in the final image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD067", "dockershrink:exclude-devDependencies"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } =
        Tools.All.OfType<NodeInstaller>().SelectMany(static installer => installer.Programs).ToImmutableArray();

    /// <summary>Where the last command of the final stage is that uses development dependencies.</summary>
    protected override Dictionary<Stage, int>? Prepare(BuildModel model)
    {
        if (model.FinalStage is not { } final
            || DevelopmentDependencies.AreNone(Npm.Instance, model)
            || StartsTools(model.Purpose))
            return null;
        var last = new Dictionary<Stage, int>();
        foreach (var run in model.GetRuns(final))
            foreach (var command in run.Commands)
                if (NodeInstaller.UsesTools(command)) last[final] = command.Span.Start;
        return last;
    }

    protected override void Analyze(RunCommand command, Dictionary<Stage, int> facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsFinal: true } stage
            || NodeInstaller.Of(command.Command) is not { } installer
            || installer.FindInstall(command.Command) is not { } verb)
            return;
        if (DevelopmentDependencies.AreDecided(installer, command)
            || installer.CountsNodeEnvironment && DevelopmentDependencies.AreLeftOutByMode(command.Command, command.Run)
            || facts.TryGetValue(stage, out var last) && last > command.Command.Span.Start
            || DevelopmentDependencies.AreInMount(command)
            || installer is Yarn && context.Model.Yarn.MayBeModern(command.Command))
            return;
        var isOld = installer is Npm && stage.RootBase is { Reference: not null, Known: var image }
            && NodeImage.HasOldNpm(image);
        var omit = isOld ? Npm.OldOmitDevelopment : installer.OmitDevelopment;
        var option = verb == command.Command.Program ? "install " + omit : omit;
        context.Report(
            command.Command.Span,
            $"{command.Command.Name} also installs development dependencies, which nothing later uses. "
                + $"Add {omit}"
                + (installer.CountsNodeEnvironment
                    ? $", or set {NodeInstaller.Mode}={NodeInstaller.Production}."
                    : $" ({NodeInstaller.Mode}={NodeInstaller.Production} has no effect here)."),
            context.Fix.Suggested($"Add {omit}", edit => edit.Option(command, verb, option)),
            context.Ask(static model => new NodeProjects(model)).DevelopmentOf(command));
    }

    /// <summary>Whether the mode is that of production, or an unknown one, which may be.</summary>
    private static bool IsProduction(RunCommand command)
    {
        var own = command.Command.Assignments.FirstOrDefault(static one => one.Name == NodeInstaller.Mode);
        var state = command.Run.State;
        var mode = own is not null ? own.Value.Value : state.GetValue(NodeInstaller.Mode);
        return mode == NodeInstaller.Production
            || mode is null
                && (own is not null
                    || !state.IsEnvironmentComplete && state.Variable(NodeInstaller.Mode) is not null);
    }

    private static bool StartsTools(ImagePurpose purpose) =>
        !purpose.RunsProgram
            || purpose.Starts.Any(
                command => ShellNames.IsShell(command.Name)
                    || NodeInstaller.StartsDevelopment(command)
                        && purpose.PackageScriptOf(command)?.All(NodeInstaller.StartsProgram) != true);
}
