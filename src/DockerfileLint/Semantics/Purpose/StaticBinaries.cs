using System;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>Signs that a stage builds a program without shared libraries.</summary>
internal static class StaticBinaries
{
    /// <summary>The command that builds it; null where none of these RUNs is known to.</summary>
    public static RunCommand? Find(ImmutableArray<RunModel> runs)
    {
        foreach (var run in runs)
            foreach (var command in run.Commands)
                if (IsStaticBuild(command, run)) return new RunCommand(run, command);
        return null;
    }

    private static bool IsStaticBuild(ShellCommand command, RunModel run) =>
        Tools.Find(command) is BuildTool tool && tool.BuildsStatically(command, name => Value(name, command, run));

    /// <summary>
    /// The value of a variable for a command: its own, one that the script exports before, or the environment's.
    /// </summary>
    private static string? Value(string name, ShellCommand command, RunModel run)
    {
        foreach (var assignment in command.Assignments)
            if (assignment.Name == name) return assignment.Value.Value;
        string? exported = null;
        foreach (var other in run.Commands)
        {
            if (other == command) break;
            if (other.Name != "export") continue;
            foreach (var word in other.Arguments)
                if (word.Value?.StartsWith(name + "=", StringComparison.Ordinal) == true)
                    exported = word.Value.Substring(name.Length + 1);
        }

        return exported ?? run.State.GetValue(name);
    }
}
