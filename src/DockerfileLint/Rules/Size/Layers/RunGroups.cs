using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>The RUNs that do the same when they are one, by one of them.</summary>
internal static class RunGroups
{
    /// <summary>The group of a RUN; they are in the order of the text.</summary>
    public static RunGroup? Of(RunModel run, BuildModel model)
    {
        var groups = model.Layers.CombinableRuns;
        var index = BinarySearch.First(
            groups.Length, (groups, StartOf(run)), static (all, i) => StartOf(all.groups[i].Runs[0]) > all.Item2) - 1;
        return index >= 0 && groups[index].Runs[IndexOf(run, groups[index].Runs)] == run ? groups[index] : null;
    }

    /// <summary>The last RUN that doesn't begin after another one.</summary>
    public static int IndexOf(RunModel run, ImmutableArray<RunModel> runs) => BinarySearch.First(
        runs.Length, (runs, StartOf(run)), static (all, i) => StartOf(all.runs[i]) > all.Item2) - 1;

    /// <summary>The RUNs of a group from one to another; empty where they aren't of the same group.</summary>
    public static ImmutableArray<RunModel> Between(RunModel first, RunModel last, BuildModel model)
    {
        if (Of(first, model) is not { } group) return ImmutableArray<RunModel>.Empty;
        var (start, end) = (IndexOf(first, group.Runs), IndexOf(last, group.Runs));
        return group.Runs[end] == last && start < end
            ? ImmutableArray.Create(group.Runs, start, end - start + 1)
            : ImmutableArray<RunModel>.Empty;
    }

    /// <summary>Joins them and ends with a command that deletes what isn't needed any more.</summary>
    public static void Join(FixEditor edit, ImmutableArray<RunModel> runs, string cleanUp, RuleContext context)
    {
        var last = runs[runs.Length - 1];
        if (RunJoining.SafetyOf(runs, context) is not { } safety)
        {
            edit.GiveUp();
            return;
        }

        if (safety == FixSafety.Suggested) edit.Safety = safety;
        RunJoining.Write(edit, runs, context);
        if (runs.SelectMany(static run => run.Commands).Any(static command => command.HasWrapper("sudo")))
            edit.AppendCommand(last, last.Commands[0], cleanUp);
        else
            edit.Insert(
                last.Script.Body.Items[last.Script.Body.Items.Length - 1].Node.Span.End,
                context.Ask(static model => new RunStyles(model)).JointOf(runs, context.Source.NewLine) + cleanUp);
    }

    private static int StartOf(RunModel run) => run.Syntax.Span.Start;
}
