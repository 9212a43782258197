using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// RUNs that set PHP up and build the application become several, so that each belongs to one of both: the commands
/// of a chain run as they did, in their order.
/// </summary>
internal static class PhpRunParts
{
    /// <summary>The plan of the Dockerfile whose RUNs are parted; null where they can't be.</summary>
    public static RewritePlan? Plan(ShrinkSite site, PhpFacts facts)
    {
        var source = site.Model.Syntax.Source;
        var edits = new List<TextChange>();
        foreach (var run in facts.Mixed)
        {
            if (site.OtherUserAt(run.Syntax.Span.Start) is not null) return null;
            if (CutsOf(run, new PhpRunKinds(site, facts, run)) is not { } cuts) return null;
            foreach (var (gap, prefix) in cuts)
                edits.Add(new TextChange(source.Path, gap, Break(source, gap, run.Syntax, prefix)));
        }

        var parted = source.WithChanges(edits);
        var model = BuildModel.Create(
            DockerfileSyntax.Parse(parted, site.Model.Options.Cancellation), site.Model.Options);
        var plan = ShrinkPlanner.Plan(model, site.Options);
        return new PartedPlan(source, parted, edits).Back(plan);
    }

    /// <summary>
    /// The texts between commands where a new RUN begins, with what it begins with; null where the parts can't be told
    /// apart, or one finds what another one leaves in its shell.
    /// </summary>
    private static List<(TextSpan Gap, string Prefix)>? CutsOf(RunModel run, PhpRunKinds kinds)
    {
        var items = run.Script.Body.Items;
        if (!CanPart(run)) return null;
        var options = items[0].Node is ShellCommand { Name: "set" } set ? set : null;
        var first = options is null ? 0 : 1;
        if (!StopsAtFailure(items, first, options)) return null;
        var starts = items.Select(static item => item.Node.Span.Start).ToArray();
        var commands = run.Commands.ToLookup(command => IndexOf(starts, command.Span.Start));
        var prefix = options is null ? "" : options + (items[0].Operator == ShellListOperator.And ? " && " : "; ");
        var cuts = new List<(TextSpan, string)>();
        bool? isBuild = null;
        // Where the part changes its shell, and whether something that counts came after that.
        var change = -1;
        var isUsed = false;
        for (var i = first; i < items.Length; i++)
        {
            var kind = kinds.Of(commands[i], isPart: true);
            if (kind is { SetsUp: true, Builds: true }) return null;
            if (change < 0 && ScriptJoining.LeaveState(commands[i])) change = i;
            if (kind is { SetsUp: false, Builds: false }) continue;
            if (isBuild is { } before && before != kind.Builds && !kind.OnlyWrites)
            {
                if (isUsed) return null;
                var start = change < 0 ? i : change;
                cuts.Add((TextSpan.FromBounds(items[start - 1].Node.Span.End, items[start].Node.Span.Start), prefix));
                isBuild = kind.Builds;
            }

            isBuild ??= kind.Builds;
            isUsed = change >= 0;
        }

        return cuts.Count == 0 ? null : cuts;
    }

    private static bool CanPart(RunModel run) =>
        run.Script is { IsUnderstood: true, HasHeredoc: false, Kind: ShellKind.Posix or ShellKind.Bash } script
            && run.Syntax is { IsExecForm: false, IsHeredocScript: false, Flags.IsEmpty: true }
            && script.Body.Items.Length > 1
            && script.Body.Items.All(static item => item.Node is not ShellOpaque);

    /// <summary>Whether the first command that fails ends the script, so that parts of it do the same.</summary>
    private static bool StopsAtFailure(ImmutableArray<ShellListItem> items, int first, ShellCommand? options)
    {
        var kind = items[first].Operator;
        if (kind != ShellListOperator.And
            && !(kind == ShellListOperator.Sequence && options is not null && ErrorExit.IsTurnedOnBy(options)))
            return false;
        for (var i = first; i < items.Length - 1; i++)
            if (items[i].Operator != kind) return false;
        return items[items.Length - 1].Operator is ShellListOperator.None or ShellListOperator.Sequence;
    }

    private static int IndexOf(int[] starts, int position)
    {
        var found = Array.BinarySearch(starts, position);
        return found < 0 ? ~found - 1 : found;
    }

    /// <summary>The end of one RUN and the beginning of the next, with the comments between them.</summary>
    private static string Break(SourceText source, TextSpan gap, RunSyntax run, string prefix)
    {
        var text = new StringBuilder(source.NewLine);
        foreach (var line in source.ToString(gap).Split('\n'))
            if (line.Trim() is ['#', ..] comment) text.Append(comment).Append(source.NewLine);
        return text.Append(SplitText.Cased("RUN", run)).Append(' ').Append(prefix).ToString();
    }
}
