using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// A RUN that fetches apt's lists together with those after it that install from them: as one RUN they need the lists
/// once, and delete them at the end.
/// </summary>
internal static class ListReaders
{
    /// <summary>
    /// The RUNs that could be one, from the one that fetches to the last that installs; empty where another RUN, which
    /// can't be joined, installs from the lists, too.
    /// </summary>
    public static ImmutableArray<RunModel> Of(RunModel run, BuildModel model, out ListUse after)
    {
        after = ListUse.Reads;
        if (GroupOf(run, model) is not { } group) return ImmutableArray<RunModel>.Empty;
        var first = IndexOf(run, group.Runs);
        var last = first;
        for (var i = first + 1; i < group.Runs.Length && UseOf(group.Runs[i], model) is not ListUse.Fetches; i++)
            if (UseOf(group.Runs[i], model) == ListUse.Reads) last = i;
        if (last == first) return ImmutableArray<RunModel>.Empty;
        after = AptListReader.After(group.Runs[last], model).Use;
        return after == ListUse.Reads
            ? ImmutableArray<RunModel>.Empty
            : ImmutableArray.Create(group.Runs, first, last - first + 1);
    }

    /// <summary>Joins them and deletes the lists at the end.</summary>
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

    /// <summary>The group of a RUN; they are in the order of the text.</summary>
    private static RunGroup? GroupOf(RunModel run, BuildModel model)
    {
        var groups = model.Layers.CombinableRuns;
        var index = BinarySearch.First(
            groups.Length, (groups, StartOf(run)), static (all, i) => StartOf(all.groups[i].Runs[0]) > all.Item2) - 1;
        return index >= 0 && groups[index].Runs[IndexOf(run, groups[index].Runs)] == run ? groups[index] : null;
    }

    /// <summary>The last RUN that doesn't begin after another one.</summary>
    private static int IndexOf(RunModel run, ImmutableArray<RunModel> runs) => BinarySearch.First(
        runs.Length, (runs, StartOf(run)), static (all, i) => StartOf(all.runs[i]) > all.Item2) - 1;

    private static int StartOf(RunModel run) => run.Syntax.Span.Start;

    private static ListUse UseOf(RunModel run, BuildModel model)
    {
        var isUnknown = !run.Script.IsUnderstood;
        foreach (var command in run.Commands)
        {
            var use = model.AptLists.Of(command, run);
            if (use is ListUse.Fetches or ListUse.Reads) return use;
            isUnknown |= use == ListUse.Unknown;
        }

        return isUnknown ? ListUse.Unknown : ListUse.None;
    }
}
