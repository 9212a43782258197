using System;
using System.Collections.Generic;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Runs;

/// <summary>
/// The folder and the variables that each command of a RUN finds, read in one pass. What a subshell sets holds only
/// there; what a branch sets isn't known after it.
/// </summary>
internal sealed class ScriptSettings
{
    private readonly RunModel run;
    private readonly Dictionary<ShellCommand, (int Index, string? Folder, ScriptScope Scope)> found = [];
    private readonly Dictionary<ShellNode, ScriptScope> scopes = [];

    // Variables of the shell alone, which a later export gives to commands.
    private readonly Dictionary<string, string?> unexported = new(StringComparer.Ordinal);

    public ScriptSettings(RunModel run)
    {
        this.run = run;
        var whole = new ScriptScope(outer: null, isBranch: false, run.State.WorkingDirectory);
        var index = 0;
        foreach (var command in run.Commands)
        {
            var scope = ScopeOf(command, whole);
            found[command] = (index, scope.Folder, scope);
            Read(command, scope, index++);
        }
    }

    /// <summary>The folder in which a command runs; null where it isn't known.</summary>
    public string? FolderOf(ShellCommand command) => found.TryGetValue(command, out var one) ? one.Folder : null;

    /// <summary>
    /// The value of a variable for a command: its own, one that the script exports before, or the environment's; null
    /// where it isn't known or not set.
    /// </summary>
    public string? ValueOf(string name, ShellCommand command)
    {
        foreach (var assignment in command.Assignments)
            if (assignment.Name == name) return Text(assignment.Value);
        return found.TryGetValue(command, out var one) && one.Scope.Find(name, one.Index, out var exported)
            ? exported
            : run.State.GetValue(name);
    }

    private void Read(ShellCommand command, ScriptScope scope, int index)
    {
        if (command.Program is null)
        {
            foreach (var assignment in command.Assignments) Assign(assignment, scope, index);
            return;
        }

        switch (command.Name)
        {
            case "cd":
                scope.MoveTo(IsAlternative(command) ? null : FolderAfter(command, scope));
                break;
            case "pushd" or "popd":
                scope.MoveTo(null);
                break;
            case "export":
                foreach (var word in command.Arguments) Export(word, command, scope, index);
                break;
            case "unset":
                foreach (var word in command.Arguments)
                    if (word.Value is { Length: > 0 } name) scope.Set(name, null, index);
                break;
        }
    }

    private string? FolderAfter(ShellCommand command, ScriptScope scope) =>
        command.Arguments.Length == 1
            && command.Arguments[0] is var word
            && Text(word) is { } text and not "-"
            && (word.IsQuoted || text.Length == 0 || text[0] != '~')
            && ImagePaths.Resolve(scope.Folder, text) is { Length: <= Limits.PathLength } folder
            ? folder
            : null;

    private void Assign(ShellAssignment assignment, ScriptScope scope, int index)
    {
        var value = Text(assignment.Value);
        var isExported = scope.Find(assignment.Name, index, out _) || run.State.Variable(assignment.Name) is not null;
        if (isExported) scope.Set(assignment.Name, value, index);
        else unexported[assignment.Name] = value;
    }

    private void Export(ShellWord word, ShellCommand command, ScriptScope scope, int index)
    {
        var written = word.Value ?? word.Prefix;
        var sign = written.IndexOf('=');
        if (sign > 0)
            scope.Set(
                written.Substring(0, sign),
                IsAlternative(command) || Text(word) is not { } text ? null : text.Substring(sign + 1),
                index);
        else if (unexported.TryGetValue(written, out var value)) scope.Set(written, value, index);
    }

    private string? Text(ShellWord word) => word.Resolve(run.State.GetValue);

    /// <summary>Whether a node runs only where what is left of <c>||</c> fails.</summary>
    private static bool IsAlternative(ShellNode node) =>
        node.Parent is ShellList list && node.Index > 0
            && list.Items[node.Index - 1].Operator == ShellListOperator.Or;

    private ScriptScope ScopeOf(ShellNode node, ScriptScope whole)
    {
        for (; node.Parent is { } parent; node = parent)
        {
            var isBranch = IsBranch(node, parent);
            if (!isBranch && !IsApart(node, parent)) continue;
            if (!scopes.TryGetValue(node, out var scope))
                scopes[node] = scope = new ScriptScope(ScopeOf(parent, whole), isBranch);
            return scope;
        }

        return whole;
    }

    private static bool IsBranch(ShellNode node, ShellNode parent) => parent switch
    {
        ShellCompound { Kind: ShellCompoundKind.If or ShellCompoundKind.While } => node is ShellList && node.Index > 0,
        ShellCompound { Kind: ShellCompoundKind.For or ShellCompoundKind.Case or ShellCompoundKind.Try } =>
            node is ShellList,
        _ => node is ShellCompound && IsAlternative(node),
    };

    /// <summary>Whether nothing that a node sets holds after it.</summary>
    private static bool IsApart(ShellNode node, ShellNode parent) => parent switch
    {
        ShellCompound compound => node is ShellList && compound.Kind is ShellCompoundKind.Subshell
            or ShellCompoundKind.InnerShell or ShellCompoundKind.Function or ShellCompoundKind.ScriptBlock,
        ShellPipeline pipeline => pipeline.Commands.Length > 1,
        _ => parent is ShellSubstitution,
    };
}
