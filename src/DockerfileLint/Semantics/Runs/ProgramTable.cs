using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Semantics.Runs;

/// <summary>
/// The commands of each program. The commands of one are a chain through the list of all; an array is made only of
/// those that are asked for.
/// </summary>
internal sealed class ProgramTable
{
    // Most files call no more, and a table that grows is hashed anew.
    private const int FewPrograms = 11;

    private readonly ImmutableArray<RunCommand> commands;
    private readonly Dictionary<string, int> last;
    private readonly int[] previous;
    // By the number of the last command of each program.
    private readonly ImmutableArray<RunCommand>[] known;

    public ProgramTable(ImmutableArray<RunCommand> commands)
    {
        this.commands = commands;
        last = new Dictionary<string, int>(Math.Min(commands.Length, FewPrograms), StringComparer.Ordinal);
        previous = new int[commands.Length];
        known = new ImmutableArray<RunCommand>[commands.Length];
        for (var i = 0; i < commands.Length; i++)
        {
            if (commands[i].Command.Name is not { } name) continue;
            previous[i] = last.TryGetValue(name, out var before) ? before : -1;
            last[name] = i;
        }
    }

    /// <summary>The file names of the programs, each once.</summary>
    public Dictionary<string, int>.KeyCollection Programs => last.Keys;

    /// <summary>The commands of a program, in the order of the text.</summary>
    public ImmutableArray<RunCommand> GetCommands(string program) =>
        last.TryGetValue(program, out var number)
            ? Once.Get(ref known[number], (Table: this, number), static it => it.Table.Collect(it.number))
            : ImmutableArray<RunCommand>.Empty;

    private ImmutableArray<RunCommand> Collect(int number)
    {
        var count = 0;
        for (var i = number; i >= 0; i = previous[i]) count++;
        var found = ImmutableArray.CreateBuilder<RunCommand>(count);
        found.Count = count;
        for (var i = number; i >= 0; i = previous[i]) found[--count] = commands[i];
        return found.MoveToImmutable();
    }
}
