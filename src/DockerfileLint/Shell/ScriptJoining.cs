using System;
using System.Collections.Generic;

namespace DockerfileLint.Shell;

/// <summary>
/// Whether scripts can be written one after the other with <c>&amp;&amp;</c> between them and still do what they did in
/// shells of their own.
/// </summary>
internal static class ScriptJoining
{
    private static readonly HashSet<string> StateChanges = new(StringComparer.Ordinal)
    {
        "cd", "pushd", "popd", "set", "shopt", "export", "declare", "typeset", "readonly", "local", "unset", "alias",
        "unalias", "umask", "ulimit", "trap", "exit", "exec", ".", "source", "eval", "read", "shift", "return", "hash",
        "wait",
    };

    /// <summary>Whether a program of this name is a part of the shell that changes the shell itself.</summary>
    public static bool ChangesState(string program) => StateChanges.Contains(program);

    /// <summary>
    /// Whether the script is simple commands and pipelines joined by <c>&amp;&amp;</c> alone, with nothing after them.
    /// </summary>
    public static bool IsPlainChain(ShellScript script)
    {
        if (script.Kind is not (ShellKind.Posix or ShellKind.Bash)
            || !script.IsUnderstood
            || script.HasHeredoc
            || !script.Body.IsAndChain)
            return false;
        var last = script.Body.Items[script.Body.Items.Length - 1];
        if (last.Operator != ShellListOperator.None) return false;
        foreach (var item in script.Body.Items)
            if (item.Node is not (ShellCommand or ShellPipeline { IsNegated: false })) return false;
        // A comment after the last command would swallow what is written after it.
        return script.Text.ToString().TrimEnd().Length == last.Node.Range.End;
    }

    /// <summary>
    /// Whether a command changes the shell that a script after it would find: its folder, variables, options or itself.
    /// </summary>
    public static bool LeavesState(ShellScript script) => LeaveState(script.Commands);

    /// <summary>Whether one of some commands changes the shell that those after it find.</summary>
    public static bool LeaveState(IEnumerable<ShellCommand> commands)
    {
        foreach (var command in commands)
            if ((command.Place & (ShellPlace.Subshell | ShellPlace.Substitution | ShellPlace.InnerScript)) == 0
                && LeavesState(command))
                return true;
        return false;
    }

    private static bool LeavesState(ShellCommand command)
    {
        if (command.Program is null || command.EndsScript() || command.Name is null) return true;
        foreach (var word in command.Arguments)
            if (word.Prefix.StartsWith("/bin/sh", StringComparison.Ordinal)
                || word.Prefix.StartsWith("/bin/bash", StringComparison.Ordinal))
                return true;
        return StateChanges.Contains(command.Name);
    }
}
