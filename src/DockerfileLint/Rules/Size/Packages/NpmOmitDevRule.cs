using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
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
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } =
        Tools.All.OfType<NodeInstaller>().SelectMany(static installer => installer.Programs).ToImmutableArray();

    protected override Dictionary<Stage, int>? Prepare(BuildModel model)
    {
        if (HasNone(model) || model.FinalStage is not { } final || StartsTools(model.Purpose!))
            return null;
        var last = new Dictionary<Stage, int>();
        foreach (var run in model.GetRuns(final))
            foreach (var command in run.Commands)
                if (UsesTools(command)) last[final] = command.Span.Start;
        return last;
    }

    protected override void Analyze(RunCommand command, Dictionary<Stage, int> facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsFinal: true } stage
            || NodeInstaller.Of(command.Command) is not { } installer
            || installer.FindInstall(command.Command) is not { } verb)
            return;
        if (IsProduction(command, installer)
            || facts.TryGetValue(stage, out var last) && last > command.Command.Span.Start
            || installer is Yarn && context.Model.Yarn.MayBeModern(command.Command))
            return;
        var option = verb == command.Command.Program
            ? "install " + installer.OmitDevelopment
            : installer.OmitDevelopment;
        context.Report(
            command.Command.Span,
            $"{command.Command.Name} also installs development dependencies, which nothing later uses. "
                + $"Add {installer.OmitDevelopment}"
                + (installer.CountsNodeEnvironment
                    ? ", or set NODE_ENV=production."
                    : " (NODE_ENV=production has no effect here)."),
            context.Fix.Suggested($"Add {installer.OmitDevelopment}", edit => edit.Option(command, verb, option)));
    }

    /// <summary>Whether a variable turns it off, or an unknown one may.</summary>
    private static bool IsProduction(RunCommand command, NodeInstaller installer)
    {
        if (installer.Variables.Any(
            name =>
                command.Run.State.Variable(name) is not null
                    || command.Command.Assignments.Any(assignment => assignment.Name == name)))
            return true;
        if (!installer.CountsNodeEnvironment) return false;
        var own = command.Command.Assignments.FirstOrDefault(static assignment => assignment.Name is "NODE_ENV");
        var mode = own is not null ? own.Value.Value : command.Run.State.GetValue("NODE_ENV");
        return mode == "production"
            || mode is null
                && (own is not null
                    || !command.Run.State.IsEnvironmentComplete && command.Run.State.Variable("NODE_ENV") is not null);
    }

    /// <summary>Whether the package.json of the context is known and lists none.</summary>
    private static bool HasNone(BuildModel model) =>
        model.Context.Read("package.json") is { } manifest
            && !manifest.Text.Contains("\"devDependencies\"", StringComparison.Ordinal);

    /// <summary>Whether a command may use a development tool, or removes them.</summary>
    private static bool UsesTools(ShellCommand command)
    {
        if (command.Name is "npx" or "bunx" or "tsc" or "vite" or "webpack" or "node" or "ng" or "next"
            || Tools.Find(command) is Make
            || command.Program?.Text.StartsWith("./", StringComparison.Ordinal) == true
            || command.Program?.Text.Contains("node_modules", StringComparison.Ordinal) == true)
            return true;
        if (NodeInstaller.Of(command) is { } other
            && other.FindInstall(command) is null
            && other is Yarn or Bun
            && command.Arguments.Length > 0
            && command.Arguments[0].Value is not ("cache" or "pm" or "config"))
            return true;
        return Tools.Find(command) is Npm or Pnpm
            && command.Arguments.Any(
                static word =>
                    word.Value is "run" or "build" or "dlx" or "deploy" or "run-script" or "test" or "exec" or "prune"
                        or "start" or "rebuild");
    }

    private static bool StartsTools(ImagePurpose purpose) =>
        !purpose.RunsProgram || purpose.Starts.Any(
            static command => ShellNames.IsShell(command.Name)
                || Npm.Instance.IsCalledBy(command)
                || Yarn.Instance.IsCalledBy(command)
                || command.Name is "npx" or "nodemon" or "ts-node" or "tsx" or "vite" or "next" or "ng");
}
