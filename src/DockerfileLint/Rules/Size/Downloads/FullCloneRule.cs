using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1051: the final image contains the full history of a git clone.</summary>
internal sealed class FullCloneRule : PreparedCommandRule<HashSet<Stage>>
{
    /// <summary>The options that leave out a part of the history, or are for a copy of it.</summary>
    private static readonly ImmutableArray<string> Partly = ImmutableArray.Create(
        "--depth",
        "--shallow-since",
        "--shallow-exclude",
        "--shallow-submodules",
        "--filter",
        "--bare",
        "--mirror");

    private static readonly HashSet<string> HistoryVerbs = new(StringComparer.Ordinal)
    {
        "checkout", "fetch", "pull", "reset", "describe", "log", "switch", "rev-list", "merge", "cherry-pick",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1051", "full-clone", "Full git history in the final image", Severity.Info)
    {
        Fix = FixKind.Suggested,
        Waste = WasteClass.Medium,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("git");

    protected override HashSet<Stage>? Prepare(BuildModel model) => 
        new(model.Stages.Where(stage => NeedsHistory(stage, model)));

    protected override void Analyze(RunCommand command, HashSet<Stage> facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true }) return;
        var arguments = new ShellArguments(command.Command, DownloadCommands.GitOptions);
        // vcpkg looks up versions in its own history.
        if (arguments.GetOperand(0) is not { Value: "clone" } verb
            || command.Command.Arguments.Any(static word => word.Prefix.Contains("vcpkg", StringComparison.Ordinal))
            || Partly.Any(option => arguments.Has(option)))
            return;
        if (context.Model.Layers.LayerOf(command.Run.Syntax) is not { } layer || IsRemoved(command.Command, layer))
            return;
        context.Report(
            command.Command.Span,
            "'git clone' stores the full history in this layer. " + (facts.Contains(command.Run.Stage)
                ? "Use ADD with '#COMMIT' after the URL, or delete .git at the end of the RUN."
                : "Add --depth 1, or use ADD, which omits .git."),
            facts.Contains(command.Run.Stage)
                ? null
                : context.Fix.Suggested("Add --depth 1", edit => edit.Option(command, verb, "--depth 1")));
    }

    /// <summary>Whether the clone or its .git folder is deleted in the same layer.</summary>
    private static bool IsRemoved(ShellCommand clone, Layer layer)
    {
        var written =
            layer.Effects.FirstOrDefault(effect => effect.Command == clone && effect.Kind == LayerEffectKind.Write);
        if (written is null || !written.Path.IsKnown || written.IsConditional) return true;
        foreach (var effect in layer.Effects)
        {
            if (effect.Kind is not (LayerEffectKind.Delete or LayerEffectKind.Move)
                || effect.Span.Start < clone.Span.Start)
                continue;
            if (!effect.Path.IsKnown
                || effect.Path.Covers(written.Path)
                || effect.Path.Text.EndsWith(".git", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a git command of the stage needs another revision.</summary>
    private static bool NeedsHistory(Stage stage, BuildModel model) => model.GetRuns(stage)
        .SelectMany(static run => run.Commands)
        .Any(
            static command =>
                command.Name == "git"
                    && new ShellArguments(command, DownloadCommands.GitOptions).Operands.Any(
                        static word => word.Value is { } verb && HistoryVerbs.Contains(verb)));
}
