using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules;

/// <summary>Where in the chain of a RUN a command can be added.</summary>
internal static class AppendPlace
{
    /// <summary>
    /// The command of a script after which <c> &amp;&amp; command</c> can be written so that it runs after another
    /// command and a failure before it still fails the script; null where there is none.
    /// </summary>
    public static ShellNode? Find(ShellScript script, ShellCommand after, string command)
    {
        if (script.FindAppendOffset(after) is null) return null;
        var items = script.Body.Items;
        var last = LastCall(items, after, ProgramOf(command));
        for (var i = last + 1; i < items.Length; i++)
            if (items[i].Node is not ShellCommand other || MayRemoveProgram(other)) return Joinable(script, last);
        return items[items.Length - 1].Node;
    }

    /// <summary>The command at an index, where another one can be joined to it; null elsewhere.</summary>
    private static ShellNode? Joinable(ShellScript script, int index)
    {
        var item = script.Body.Items[index];
        var isInChain = item.Operator is ShellListOperator.And or ShellListOperator.Sequence
            && script.Body.ChainAt(index).LastOr < 0;
        return isInChain ? item.Node as ShellCommand : null;
    }

    /// <summary>The name of the program that a command calls, after the variables that it sets.</summary>
    private static string ProgramOf(string command)
    {
        foreach (var word in command.Split(' '))
            if (word.IndexOf('=') < 0) return ShellNames.Program(word);
        return command;
    }

    private static int LastCall(ImmutableArray<ShellListItem> items, ShellCommand after, string program)
    {
        // rm and the manager of the system are always there.
        if (program == "rm" || Tools.PackageManagers.Any(manager => manager.Has(program))) return items.Length - 1;
        for (var i = items.Length - 1; i > after.Index; i--)
            if (items[i].Node is ShellCommand { Name: { } name } call && name == program && !MayRemoveProgram(call))
                return i;
        return after.Index;
    }

    private static bool MayRemoveProgram(ShellCommand command)
    {
        if (command.Name is "rm" or "mv")
            return new ShellArguments(command).Operands.Any(static word => MayHoldProgram(word.Prefix));
        if (command.Name == "find")
            return MayHoldProgram(new ShellArguments(command).GetOperand(0)?.Prefix ?? "")
                && command.Arguments.Any(static word => word.Value is "-delete" or "-exec" or "-execdir");
        return command.Name is null
            || Tools.Find(command) is not null && command.Arguments.Any(IsRemoval)
            || Tools.ReadPackages(command) is { Action: PackageAction.Remove }
            || Tools.Find(command) is Dpkg or Rpm or Pip;
    }

    /// <summary>A program that a tool has installed may be another tool, or itself.</summary>
    private static bool IsRemoval(ShellWord word) => word.Value is "uninstall" or "remove" or "rm" or "unlink";

    private static bool MayHoldProgram(string path) =>
        !path.StartsWith("/tmp/", StringComparison.Ordinal) && !path.StartsWith("/var/", StringComparison.Ordinal);
}
