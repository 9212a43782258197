using System;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Tells whether a command of some kind comes after another one in its RUN. Each RUN is searched once for all of its
/// commands.
/// </summary>
internal sealed class LastInRun(Func<ShellCommand, bool> isMeant)
{
    private RunModel? run;
    private string? program;
    private int last;

    /// <summary>Whether such a command comes after it.</summary>
    public bool Follows(RunCommand command) => Follows(command, program: null);

    /// <summary>Whether such a command of the same program comes after it.</summary>
    public bool FollowsOfSameProgram(RunCommand command) => Follows(command, command.Command.Name);

    private bool Follows(RunCommand command, string? program)
    {
        if (run != command.Run || this.program != program)
        {
            run = command.Run;
            this.program = program;
            last = -1;
            foreach (var one in command.Run.Commands)
                if ((program is null || one.Name == program) && isMeant(one)) last = Math.Max(last, one.Range.Start);
        }

        return last > command.Command.Range.Start;
    }
}
