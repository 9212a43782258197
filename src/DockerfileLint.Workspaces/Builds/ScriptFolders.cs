using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The current folder in the parts of a script: a subshell has its own, which ends with it.</summary>
internal sealed class ScriptFolders(ImmutableArray<string> start)
{
    private readonly Dictionary<ShellNode, ImmutableArray<string>> inside = [];
    private readonly Stack<ImmutableArray<string>> before = new();
    private ImmutableArray<string> current = start;

    /// <summary>The folders in which a command may run.</summary>
    public ImmutableArray<string> Of(ShellNode node)
    {
        foreach (var shell in Shells(node))
            if (inside.TryGetValue(shell, out var own)) return own;
        return current;
    }

    /// <summary>Changes the folder; to an unknown one it is any.</summary>
    public void Change(ShellCommand command, string? path)
    {
        var from = Of(command);
        var to = path is null || path.Length == 0
            ? []
            : from.Select(folder => TreePath.Combine(folder, path)).OfType<string>()
                .Distinct(StringComparer.Ordinal).ToImmutableArray();
        before.Push(from);
        Set(command, to);
    }

    /// <summary>Goes back to where the script was before.</summary>
    public void Return(ShellCommand command)
    {
        if (before.Count > 0) Set(command, before.Pop());
    }

    private void Set(ShellCommand command, ImmutableArray<string> folders)
    {
        var shell = Shells(command).FirstOrDefault();
        if (shell is null) current = folders;
        else inside[shell] = folders;
    }

    private static IEnumerable<ShellNode> Shells(ShellNode node)
    {
        for (var above = node.Parent; above is not null; above = above.Parent)
            if (above is ShellCompound { Kind: ShellCompoundKind.Subshell or ShellCompoundKind.InnerShell }
                or ShellSubstitution)
                yield return above;
    }
}
