using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>Removes commands, and the operators that join them, from the chain of a RUN.</summary>
internal static class CommandRemoval
{
    /// <summary>
    /// The changes, which remove the whole RUN if nothing else is in it; null if they would also remove a comment.
    /// </summary>
    public static ImmutableArray<TextChange>? Of(ICollection<ShellCommand> commands, RunModel run, SourceText source)
    {
        var items = run.Script.Body.Items;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        for (var i = 0; i < items.Length; i++)
        {
            if (!IsAmong(items[i], commands)) continue;
            var first = i;
            while (i + 1 < items.Length && IsAmong(items[i + 1], commands)) i++;
            var span = first == 0 && i + 1 == items.Length ? InstructionLines.Of(run.Syntax.Span, source)
                : i + 1 < items.Length ? TextSpan.FromBounds(items[first].Node.Span.Start, items[i + 1].Node.Span.Start)
                : TextSpan.FromBounds(items[first - 1].Node.Span.End, items[i].Node.Span.End);
            if (source.ToString(span).Contains('#')) return null;
            changes.Add(new TextChange(source.Path, span, ""));
        }

        return changes.ToImmutable();
    }

    private static bool IsAmong(ShellListItem item, ICollection<ShellCommand> commands) =>
        item.Node is ShellCommand command && commands.Contains(command);
}
