using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>An installation that finds no package lists.</summary>
/// <param name="Run">Its RUN.</param>
/// <param name="Command">The command.</param>
/// <param name="Removal">The command that has deleted the lists.</param>
internal sealed record VainInstallation(RunModel Run, ShellCommand Command, ShellCommand Removal);
