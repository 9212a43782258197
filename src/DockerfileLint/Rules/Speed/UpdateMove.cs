using System;
using System.Linq;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Speed;

/// <summary>Moves the command that fetches an index into the RUN that uses it.</summary>
internal static class UpdateMove
{
    /// <summary>
    /// The text of the command; null where the other RUN is no place for it, or its own RUN has to stay.
    /// </summary>
    public static string? TextOf(UpdateAloneRule.Refresh refresh, RunCommand use)
    {
        if (!refresh.IsAlone || refresh.Run.Commands.Length != 1 || !IsPlain(refresh.Run) || !IsPlain(use.Run))
            return null;
        var wrappers = refresh.Command.Wrappers.Select(Text);
        if (!use.Command.Wrappers.Select(Text).SequenceEqual(wrappers, StringComparer.Ordinal)) return null;
        if (use.Command.Parent is not ShellList list || list != use.Run.Script.Body) return null;
        // After || it would run only where something has failed.
        if (list.ChainAt(use.Command.Index).FirstOr < use.Command.Index) return null;
        var text = refresh.Run.Syntax.Source.ToString(refresh.Command.Span);
        return text == refresh.Run.Syntax.Command.ToString().Trim() ? text : null;

        static string Text(ShellWord word) => word.Text;
    }

    private static bool IsPlain(RunModel run) =>
        !run.IsExecForm && !run.IsTrigger && run.Syntax.Flags.IsEmpty && run.Syntax.Heredocs.IsEmpty;
}
