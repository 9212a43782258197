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
    /// Where the commands end that a RUN keeps: before a clean-up, if the next RUN fetches the same again, and cleans
    /// up after that. The lists of apt are written anew, so they aren't more without it.
    /// </summary>
    public static int EndOf(RunModel run, RunModel next)
    {
        var items = run.Script.Body.Items;
        var end = items[items.Length - 1].Node.Span.End;
        if (items.Length < 2 || items[items.Length - 1].Node is not ShellCommand last) return end;
        var source = run.Syntax.Source;
        if (!IsRepeated(source.ToString(last.Span), next)) return end;
        var kept = items[items.Length - 2].Node.Span.End;
        // A comment between the two would be lost.
        return source.ToString(TextSpan.FromBounds(kept, end)).Contains('#') ? end : kept;
    }

    private static bool IsRepeated(string cleanUp, RunModel next)
    {
        var (fetches, source) = (false, next.Syntax.Source);
        foreach (var item in next.Script.Body.Items)
        {
            if (item.Node is not ShellCommand command) continue;
            if (fetches && source.ToString(command.Span) == cleanUp) return true;
            if (Tools.ReadPackages(command) is not { Fetches: true } fetching
                || fetching.Manager.Cache.CleanUpAfter(command) != cleanUp)
                continue;
            if (fetching.Manager.Cache == Apt.Index) return true;
            fetches = true;
        }

        return false;
    }
}
