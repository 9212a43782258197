using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>A clean-up at the end of a RUN that isn't needed once the RUN is joined with the next one.</summary>
internal static class RepeatedCleanUp
{
    private const string AptFolder = "/var/lib/apt";

    /// <summary>
    /// The same clean-ups in a RUN, at whose end one more is added, before a command that fetches again.
    /// </summary>
    public static List<ShellCommand> Before(RunModel run, string cleanUp)
    {
        var found = new List<ShellCommand>();
        var items = run.Script.Body.Items;
        if (!ScriptJoining.IsPlainChain(run.Script)) return found;
        var fetches = false;
        for (var i = items.Length - 1; i >= 0; i--)
        {
            if (items[i].Node is not ShellCommand command) continue;
            if (Tools.ReadPackages(command) is { Fetches: true } fetching)
                fetches |= fetching.Manager.Cache.CleanUpAfter(command) == cleanUp;
            else if (fetches && run.Syntax.Source.ToString(command.Span) == cleanUp) found.Add(command);
        }

        return found;
    }

    /// <summary>
    /// The same clean-ups in a RUN, at whose end one more is added, before a command that leaves something in a cache
    /// that is only there to save downloads.
    /// </summary>
    public static List<ShellCommand> OfCache(RunModel run, string cleanUp, ShellCommand last)
    {
        var found = new List<ShellCommand>();
        if (!ScriptJoining.IsPlainChain(run.Script)) return found;
        foreach (var item in run.Script.Body.Items)
            if (item.Node is ShellCommand command
                && command.Index < last.Index
                && run.Syntax.Source.ToString(command.Span) == cleanUp)
                found.Add(command);
        return found;
    }

    /// <summary>
    /// Adds the clean-ups that RUNs before a RUN needn't make when they are joined to it: it fetches the same again,
    /// and cleans up after that. The lists of apt are written anew, so they aren't more without it.
    /// </summary>
    public static void AddFrom(RunModel run, HashSet<string> repeated)
    {
        var fetched = new HashSet<string>(StringComparer.Ordinal);
        var isRead = false;
        foreach (var item in run.Script.Body.Items)
        {
            isRead |= run.Syntax.Source.ToString(item.Node.Span).Contains(AptFolder, StringComparison.Ordinal);
            if (item.Node is not ShellCommand command) continue;
            if (Tools.ReadPackages(command) is { Fetches: true } fetching)
            {
                var isIndex = fetching.Manager.Cache == Apt.Index;
                if (!(isIndex && isRead))
                    (isIndex ? repeated : fetched).Add(fetching.Manager.Cache.CleanUpAfter(command));
            }
            else if (fetched.Count > 0
                && run.Syntax.Source.ToString(command.Span) is var text
                && fetched.Contains(text))
                repeated.Add(text);
        }
    }

    /// <summary>Where the commands end that a RUN keeps: before a clean-up that isn't needed.</summary>
    public static int EndOf(RunModel run, HashSet<string> repeated)
    {
        var items = run.Script.Body.Items;
        var end = items[items.Length - 1].Node.Span.End;
        if (items.Length < 2 || items[items.Length - 1].Node is not ShellCommand last) return end;
        var source = run.Syntax.Source;
        if (!repeated.Contains(source.ToString(last.Span))) return end;
        var kept = items[items.Length - 2].Node.Span.End;
        // A comment between the two would be lost.
        return source.ToString(TextSpan.FromBounds(kept, end)).Contains('#') ? end : kept;
    }
}
