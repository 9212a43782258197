using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>
/// Goes through the commands of RUNs and those of the scripts of the context that they call. A script that many RUNs
/// call is gone through once.
/// </summary>
/// <param name="scripts">The scripts.</param>
/// <param name="visit">
/// Takes a command, the script that it calls, and whether the command is itself one of a script.
/// </param>
/// <typeparam name="T">What is known of the RUN.</typeparam>
internal sealed class ScriptVisitor<T>(CalledScripts scripts, Action<ShellCommand, CalledScript, bool, T> visit)
{
    private readonly HashSet<ImmutableArray<ShellCommand>> seen = [];

    /// <summary>Goes through the commands of a RUN.</summary>
    public void Visit(RunModel run, T known) => Visit(run.Commands, run, isOfScript: false, known);

    private void Visit(ImmutableArray<ShellCommand> commands, RunModel run, bool isOfScript, T known)
    {
        foreach (var command in commands)
        {
            run.Stage?.Model.ThrowIfCancelled();
            var script = scripts.Of(command, run);
            visit(command, script, isOfScript, known);
            if (script.Text is null && !script.Commands.IsEmpty && seen.Add(script.Commands))
                Visit(script.Commands, run, isOfScript: true, known);
        }
    }
}
