using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>A command that a build runs: of a RUN, or of a makefile or script that a command of a RUN calls.</summary>
/// <param name="Run">The script that has the command, with the folder and the variables that it finds.</param>
/// <param name="Command">The command.</param>
/// <param name="Caller">The RUN of the Dockerfile.</param>
/// <param name="Call">The command of that RUN; the same command where nothing is called.</param>
internal sealed record BuildStep(RunModel Run, ShellCommand Command, RunModel Caller, ShellCommand Call);
