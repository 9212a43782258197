using System.Collections.Immutable;
using DockerfileLint.Semantics;
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
        if (RunGroups.Of(run, model) is not { } group) return ImmutableArray<RunModel>.Empty;
        var first = RunGroups.IndexOf(run, group.Runs);
        var last = first;
        for (var i = first + 1; i < group.Runs.Length && UseOf(group.Runs[i], model) is not ListUse.Fetches; i++)
            if (UseOf(group.Runs[i], model) == ListUse.Reads) last = i;
        if (last == first) return ImmutableArray<RunModel>.Empty;
        after = AptListReader.After(group.Runs[last], model).Use;
        return after == ListUse.Reads
            ? ImmutableArray<RunModel>.Empty
            : ImmutableArray.Create(group.Runs, first, last - first + 1);
    }

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
