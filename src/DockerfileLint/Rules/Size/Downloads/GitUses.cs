using System;
using System.Collections.Generic;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What the stages do with clones: the git commands that read <c>.git</c>.</summary>
internal sealed class GitUses
{
    private static readonly HashSet<string> HistoryVerbs = new(StringComparer.Ordinal)
    {
        "checkout", "fetch", "pull", "reset", "describe", "log", "switch", "rev-list", "merge", "cherry-pick",
    };

    private readonly HashSet<Stage> readHistory = [];
    private readonly HashSet<Stage> doMore = [];
    private readonly HashSet<RunModel> cloning = [];
    private readonly Dictionary<RunModel, int> lastInRun = [];
    private readonly Dictionary<Stage, int> lastInLaterRun = [];

    public GitUses(BuildModel model)
    {
        foreach (var run in model.Runs)
            foreach (var command in run.Commands)
                if (command.Name == "git" && run.Stage is { } stage) Add(command, run, stage);
    }

    /// <summary>Whether a command of a stage needs another revision than the newest.</summary>
    public bool NeedHistory(Stage stage) => readHistory.Contains(stage);

    /// <summary>Whether the commands of a stage select a revision and need nothing else.</summary>
    public bool OnlyCheckOut(Stage stage) => !doMore.Contains(stage);

    /// <summary>Whether a command of the same RUN needs the clone.</summary>
    public bool FollowInRun(RunCommand clone) =>
        lastInRun.TryGetValue(clone.Run, out var place) && place > clone.Command.Span.Start;

    /// <summary>Whether a RUN after that of the clone, which makes no clone for itself, may need it.</summary>
    public bool FollowInLaterRun(RunCommand clone, Stage stage) =>
        lastInLaterRun.TryGetValue(stage, out var place) && place > clone.Run.Syntax.Span.End;

    private void Add(ShellCommand command, RunModel run, Stage stage)
    {
        var operands = new ShellArguments(command, DownloadCommands.GitOptions).Operands;
        var verb = operands.IsEmpty ? null : operands[0].Value;
        if (verb == "clone") cloning.Add(run);
        if (verb is "clone" or "config" or "init" or "lfs") return;
        lastInRun[run] = command.Span.Start;
        if (!cloning.Contains(run)) lastInLaterRun[stage] = command.Span.Start;
        if (verb is not ("checkout" or "switch" or "reset")) doMore.Add(stage);
        foreach (var word in operands)
            if (word.Value is { } value && HistoryVerbs.Contains(value)) readHistory.Add(stage);
    }
}
