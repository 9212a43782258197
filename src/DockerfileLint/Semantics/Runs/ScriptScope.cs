using System;
using System.Collections.Generic;

namespace DockerfileLint.Semantics.Runs;

/// <summary>What a script, a subshell or a branch of one has set so far.</summary>
internal sealed class ScriptScope
{
    private readonly ScriptScope? outer;
    private readonly bool isBranch;
    private Dictionary<string, List<(int Index, string? Value)>>? variables;

    /// <summary>Begins with what the scope around it has.</summary>
    /// <param name="outer">The scope around it; null for the whole script.</param>
    /// <param name="isBranch">Whether what it sets may hold after it.</param>
    /// <param name="folder">The folder of the whole script.</param>
    public ScriptScope(ScriptScope? outer, bool isBranch, string? folder = null)
    {
        this.outer = outer;
        this.isBranch = isBranch;
        Folder = outer is null ? folder : outer.Folder;
    }

    /// <summary>The folder; null where it isn't known.</summary>
    public string? Folder { get; private set; }

    /// <summary>Changes the folder.</summary>
    public void MoveTo(string? folder)
    {
        Folder = folder;
        for (var scope = this; scope is { isBranch: true, outer: { } next }; scope = next) next.Folder = null;
    }

    /// <summary>Sets a variable.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">The value; null where it isn't known.</param>
    /// <param name="index">The number of the command that sets it.</param>
    public void Set(string name, string? value, int index)
    {
        Note(name, value, index);
        for (var scope = this; scope is { isBranch: true, outer: { } next }; scope = next)
            next.Note(name, value: null, index);
    }

    /// <summary>Finds what a variable was last set to before a command.</summary>
    /// <returns>Whether it was set.</returns>
    public bool Find(string name, int index, out string? value)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.variables?.TryGetValue(name, out var values) != true) continue;
            var after = BinarySearch.First(
                values!.Count, (values, index), static (it, i) => it.values[i].Index >= it.index);
            if (after == 0) continue;
            value = values[after - 1].Value;
            return true;
        }

        value = null;
        return false;
    }

    private void Note(string name, string? value, int index)
    {
        variables ??= new Dictionary<string, List<(int Index, string? Value)>>(StringComparer.Ordinal);
        if (!variables.TryGetValue(name, out var values)) variables[name] = values = [];
        values.Add((index, value));
    }
}
