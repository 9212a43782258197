using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>A clean-up at the end of a RUN that isn't needed once the RUN is joined with the next one.</summary>
internal static class RepeatedCleanUp
{
    /// <summary>
    /// The same clean-ups in a RUN, at whose end one more is added, after which the next command fetches again.
    /// </summary>
    public static List<ShellCommand> Before(RunModel run, string cleanUp)
    {
        var found = new List<ShellCommand>();
        var items = run.Script.Body.Items;
        if (!ScriptJoining.IsPlainChain(run.Script)) return found;
        for (var i = 0; i < items.Length - 1; i++)
            if (items[i].Node is ShellCommand command
                && items[i + 1].Node is ShellCommand next
                && Tools.ReadPackages(next) is { Fetches: true }
                && run.Syntax.Source.ToString(command.Span) == cleanUp)
                found.Add(command);
        return found;
    }

    /// <summary>
    /// Where the commands end that a RUN keeps: before a clean-up, if the next RUN begins with a command that fetches
    /// the same again, and ends with the same clean-up.
    /// </summary>
    public static int EndOf(RunModel run, RunModel next)
    {
        var (items, others) = (run.Script.Body.Items, next.Script.Body.Items);
        var end = items[items.Length - 1].Node.Span.End;
        if (items.Length < 2 || others[0].Node is not ShellCommand first) return end;
        if (Tools.ReadPackages(first) is not { Fetches: true } fetching) return end;
        var source = run.Syntax.Source;
        var cleanUp = fetching.Manager.Cache.CleanUpAfter(first);
        if (source.ToString(items[items.Length - 1].Node.Span) != cleanUp) return end;
        if (source.ToString(others[others.Length - 1].Node.Span) != cleanUp) return end;
        var kept = items[items.Length - 2].Node.Span.End;
        // A comment between the two would be lost.
        return source.ToString(TextSpan.FromBounds(kept, end)).Contains('#') ? end : kept;
    }
}
