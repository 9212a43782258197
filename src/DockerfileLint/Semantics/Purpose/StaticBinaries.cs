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
        Tools.Find(command) is BuildTool tool && tool.BuildsStatically(command, name => run.ValueOf(name, command));
}
