using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>A simple command and the RUN that it stands in.</summary>
/// <param name="Run">The RUN.</param>
/// <param name="Command">The command.</param>
public sealed record RunCommand(RunModel Run, ShellCommand Command);
