using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// What the stages do with clones: the git commands that read <c>.git</c>. One that works in the folder of a clone is
/// about that; any other may be about all clones of its stage and those below it.
/// </summary>
internal sealed class GitUses
{
    private static readonly HashSet<string> HistoryVerbs = new(StringComparer.Ordinal)
    {
        "checkout", "fetch", "pull", "reset", "describe", "log", "switch", "rev-list", "merge", "cherry-pick",
    };

    private readonly Dictionary<Stage, Stage> roots = [];
    private readonly HashSet<(Stage Root, string Folder)> clones = [];
    private readonly HashSet<int> lengths = [];
    private readonly HashSet<(Stage Root, string? Clone)> readHistory = [];
    private readonly HashSet<(Stage Root, string? Clone)> doMore = [];
    private readonly HashSet<RunModel> cloning = [];
    private readonly Dictionary<(RunModel Run, string? Clone), int> lastInRun = [];
    private readonly Dictionary<(Stage Root, string? Clone), int> lastInLaterRun = [];

    public GitUses(BuildModel model)
    {
        foreach (var layer in model.Layers.Layers)
            foreach (var effect in layer.Effects)
                if (effect.Leftover == Leftover.Clone && effect.Path.IsKnown)
                {
                    clones.Add((RootOf(layer.Stage), effect.Path.Text));
                    lengths.Add(effect.Path.Text.Length);
                }

        foreach (var run in model.Runs)
        {
            if (run.Stage is not { } stage) continue;
            var folder = new GitFolder(run);
            foreach (var command in run.Commands)
                if (command.Name == "git") Add(command, run, stage, folder.Of(command));
                else folder.Pass(command);
        }
    }

    /// <summary>Whether a command needs another revision of a clone than the newest.</summary>
    public bool NeedHistory(Stage stage, string? clone) => Any(readHistory, RootOf(stage), clone);

    /// <summary>Whether the commands select a revision of a clone and need nothing else.</summary>
    public bool OnlyCheckOut(Stage stage, string? clone) => !Any(doMore, RootOf(stage), clone);

    /// <summary>Whether a command of the same RUN needs the clone.</summary>
    public bool FollowInRun(RunCommand command, string? clone) =>
        Last(lastInRun, command.Run, clone) > command.Command.Span.Start;

    /// <summary>Whether a RUN after that of the clone, which makes no clone for itself, may need it.</summary>
    public bool FollowInLaterRun(RunCommand command, Stage stage, string? clone) =>
        Last(lastInLaterRun, RootOf(stage), clone) > command.Run.Syntax.Span.End;

    private void Add(ShellCommand command, RunModel run, Stage stage, string? folder)
    {
        var operands = new ShellArguments(command, DownloadCommands.GitOptions).Operands;
        var verb = operands.IsEmpty ? null : operands[0].Value;
        if (verb == "clone") cloning.Add(run);
        if (verb is "clone" or "config" or "init" or "lfs") return;
        var root = RootOf(stage);
        var clone = CloneAt(folder, root);
        lastInRun[(run, clone)] = command.Span.Start;
        if (!cloning.Contains(run)) lastInLaterRun[(root, clone)] = command.Span.Start;
        if (verb is not ("checkout" or "switch" or "reset")) doMore.Add((root, clone));
        foreach (var word in operands)
            if (word.Value is { } value && HistoryVerbs.Contains(value)) readHistory.Add((root, clone));
    }

    /// <summary>The folder of the clone that a folder is in; null where that isn't known.</summary>
    private string? CloneAt(string? folder, Stage root)
    {
        if (folder is null) return null;
        for (var end = folder.Length; end > 1; end = folder.LastIndexOf('/', end - 1))
        {
            // A folder above is made a text only where it may be a clone.
            if (!lengths.Contains(end)) continue;
            var above = end == folder.Length ? folder : folder.Substring(0, end);
            if (clones.Contains((root, above))) return above;
        }

        return null;
    }

    /// <summary>The stage at the bottom of those that a stage is built on.</summary>
    private Stage RootOf(Stage stage)
    {
        if (roots.TryGetValue(stage, out var known)) return known;
        var root = stage;
        while (root.BaseStage is { } parent)
        {
            root = parent;
            if (!roots.TryGetValue(root, out known)) continue;
            root = known;
            break;
        }

        return roots[stage] = root;
    }

    private static bool Any(HashSet<(Stage, string?)> uses, Stage root, string? clone) =>
        uses.Contains((root, clone)) || uses.Contains((root, null));

    private static int Last<T>(Dictionary<(T, string?), int> places, T where, string? clone)
    {
        var own = places.TryGetValue((where, clone), out var place) ? place : -1;
        return places.TryGetValue((where, null), out var other) ? Math.Max(own, other) : own;
    }
}
