using System;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>Tells whether a command of some kind stands behind another one in its RUN; each RUN is looked through once for all of its commands.</summary>
internal sealed class LastInRun(Func<ShellCommand, bool> isMeant)
{
    private RunModel? run;
    private string? program;
    private int last;

    /// <summary>Whether such a command stands behind.</summary>
    public bool Follows(RunCommand command) => Follows(command, program: null);

    /// <summary>Whether such a command of the same program stands behind.</summary>
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
