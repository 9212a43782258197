using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Purpose;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What installs, after a RUN, from the package lists that the RUN has fetched.</summary>
/// <param name="Use">Whether anything does.</param>
/// <param name="Command">The command that does; null where none is known.</param>
/// <param name="Run">Its RUN.</param>
internal readonly record struct AptListReader(ListUse Use, ShellCommand? Command, RunModel? Run)
{
    /// <summary>
    /// Looks through later RUNs until one fetches the lists again, then through triggers and what the container starts.
    /// </summary>
    public static AptListReader After(RunModel run, BuildModel model)
    {
        var (runs, uses) = (model.Runs, model.AptLists);
        var isUnknown = false;
        for (var i = run.IsTrigger ? runs.Length : IndexAfter(run, runs); i < runs.Length; i++)
        {
            if (runs[i].Stage?.IsOrIsBuiltOn(run.Stage!) != true) continue;
            if (FirstUse(runs[i], uses, ref isUnknown) is { } found) return found.Use == ListUse.Reads ? found : End();
        }

        // Whoever builds on the image may install from what a trigger fetched.
        isUnknown |= run.IsTrigger;
        foreach (var trigger in model.TriggerRuns)
        {
            if (run.IsTrigger && trigger.Syntax.Span.Start <= run.Syntax.Span.Start) continue;
            if (trigger.Stage?.IsOrIsBuiltOn(run.Stage!) != true) continue;
            if (FirstUse(trigger, uses, ref isUnknown) is { } found) return found.Use == ListUse.Reads ? found : End();
        }

        isUnknown |= AptListUses.Need(model.Purpose.Starts);
        return End();

        AptListReader End() => new(isUnknown ? ListUse.Unknown : ListUse.None, Command: null, Run: null);
    }

    /// <summary>The first command of a RUN that fetches the lists or surely reads them.</summary>
    private static AptListReader? FirstUse(RunModel run, AptListUses uses, ref bool isUnknown)
    {
        isUnknown |= !run.Script.IsUnderstood;
        foreach (var command in run.Commands)
        {
            var use = uses.Of(command, run);
            if (use is ListUse.Fetches or ListUse.Reads) return new AptListReader(use, command, run);
            isUnknown |= use == ListUse.Unknown;
        }

        return null;
    }

    private static int IndexAfter(RunModel run, ImmutableArray<RunModel> runs) => BinarySearch.First(
        runs.Length,
        (runs, run.Syntax.Span.Start),
        static (all, i) => all.runs[i].Syntax.Span.Start > all.Start);
}
