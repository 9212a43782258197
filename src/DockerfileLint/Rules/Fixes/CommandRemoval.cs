using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>What goes when commands, and the operators that join them, leave the chain of a RUN.</summary>
internal static class CommandRemoval
{
    /// <summary>The spans in their order: the whole RUN if nothing else is in it.</summary>
    public static IEnumerable<TextSpan> SpansOf(ICollection<ShellCommand> commands, RunModel run, SourceText source)
    {
        var items = run.Script.Body.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (!IsAmong(items[i], commands)) continue;
            var first = i;
            while (i + 1 < items.Length && IsAmong(items[i + 1], commands)) i++;
            yield return first == 0 && i + 1 == items.Length ? InstructionLines.Of(run.Syntax, source)
                : i + 1 < items.Length && !KeepsNext(items, first, i, source)
                    ? TextSpan.FromBounds(items[first].Node.Span.Start, items[i + 1].Node.Span.Start)
                : TextSpan.FromBounds(items[first - 1].Node.Span.End, items[i].Node.Span.End);
        }
    }

    /// <summary>
    /// Whether the operator before the commands goes instead of the one after them, since a comment on what follows is
    /// there, or the line break.
    /// </summary>
    private static bool KeepsNext(ImmutableArray<ShellListItem> items, int first, int last, SourceText source)
    {
        if (first == 0 || items[first - 1].Operator != items[last].Operator) return false;
        var after = source.ToString(TextSpan.FromBounds(items[last].Node.Span.End, items[last + 1].Node.Span.Start));
        var before = TextSpan.FromBounds(items[first - 1].Node.Span.End, items[first].Node.Span.Start);
        return after.Contains('#') || after.Contains('\n') && !source.ToString(before).Contains('\n');
    }

    private static bool IsAmong(ShellListItem item, ICollection<ShellCommand> commands) =>
        item.Node is ShellCommand command && commands.Contains(command);
}
