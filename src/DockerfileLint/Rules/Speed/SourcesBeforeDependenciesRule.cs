using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Speed;

/// <summary>DFL6003: dependencies are installed after the whole context is copied.</summary>
internal sealed class SourcesBeforeDependenciesRule
    : PreparedCommandRule<SourcesBeforeDependenciesRule.WholeCopies>
{
    private const string NodeManifest = "package.json and its lock file";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL6003", "sources-before-dependencies", "Dependencies are installed after all sources", Severity.Info)
    {
        Aliases = ImmutableArray.Create("dockerfile-doctor:DD006"),
        Presets = RulePresets.None,
    };

    public override ImmutableArray<string> Programs { get; } = Tools.ProgramsOf(
        Npm.Instance, Yarn.Instance, Pnpm.Instance, Bun.Instance, Pip.Instance, Python.Instance, Bundler.Instance,
        Composer.Instance, Go.Instance);

    protected override WholeCopies? Prepare(BuildModel model)
    {
        var copies = new WholeCopies(model);
        return copies.IsEmpty ? null : copies;
    }

    protected override void Analyze(RunCommand command, WholeCopies facts, RuleContext context)
    {
        if (command.Run is not { IsTrigger: false, Stage: { } stage }
            || ManifestOf(command.Command) is not { } manifest
            || facts.Before(command.Command, stage) is not { } copy)
            return;
        context.Report(
            command.Command.Span,
            $"Each change of a source installs all dependencies again. Copy {manifest} first, install, "
                + "and then copy the rest.",
            related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, copy, "copies all sources")));
    }

    /// <summary>The files that name what a command installs; null where it installs something else.</summary>
    private static string? ManifestOf(ShellCommand command)
    {
        if (command.IsConditional) return null;
        return Tools.Find(command) switch
        {
            NodeInstaller node => InstallsProject(node, command) ? NodeManifest : null,
            Pip => RequirementsOf(command),
            Python => Python.IsPip(command) ? RequirementsOf(command) : null,
            Bundler bundler => bundler.Installs(command) ? "Gemfile and Gemfile.lock" : null,
            Composer composer => composer.Arguments(command).Subcommand == "install"
                ? "composer.json and composer.lock"
                : null,
            Go go => go.Arguments(command) is { Subcommand: "mod" } arguments
                && arguments.GetOperand(1)?.Value == "download"
                    ? "go.mod and go.sum"
                    : null,
            _ => null,
        };
    }

    private static bool InstallsProject(NodeInstaller node, ShellCommand command)
    {
        var arguments = node.Arguments(command);
        if (arguments.Has("-g", "--global")) return false;
        return arguments.Subcommand is "install" or "i" or "ci" or "clean-install"
            ? arguments.GetOperand(1) is null
            : node is Yarn && arguments.GetOperand(0) is null && !arguments.Has("--version", "-v");
    }

    private static string? RequirementsOf(ShellCommand command)
    {
        var arguments = Pip.Instance.Arguments(command);
        return arguments.Subcommand == "install"
            && arguments.GetOperand(1) is null
            && arguments.GetValue("-r", "--requirement") is { } file
                ? ImagePaths.Name(file)
                : null;
    }

    /// <summary>Where each stage copies the whole context, and what it installs before that.</summary>
    internal sealed class WholeCopies
    {
        private readonly Dictionary<Stage, TextSpan> first = [];
        private readonly HashSet<(Stage Stage, Tool Tool)> early = [];

        public WholeCopies(BuildModel model)
        {
            foreach (var use in model.ContextUsage.Uses)
                if (use is { Source: "", Instruction: TransferSyntax } && !first.ContainsKey(use.Stage))
                    first[use.Stage] = use.Instruction.KeywordSpan;
            if (first.Count == 0) return;
            foreach (var command in model.Commands)
                if (command.Run.Stage is { } stage
                    && first.TryGetValue(stage, out var copy)
                    && command.Command.Span.Start < copy.Start
                    && ManifestOf(command.Command) is not null)
                    early.Add((stage, Tools.Find(command.Command)!));
        }

        public bool IsEmpty => first.Count == 0;

        /// <summary>
        /// The COPY of everything before a command; null where there is none, or its tool has installed before it.
        /// </summary>
        public TextSpan? Before(ShellCommand command, Stage stage) =>
            first.TryGetValue(stage, out var copy)
                && copy.Start < command.Span.Start
                && !early.Contains((stage, Tools.Find(command)!))
                    ? copy
                    : null;
    }
}
