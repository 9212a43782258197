using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>A simple command and its RUN.</summary>
/// <param name="Run">The RUN.</param>
/// <param name="Command">The command.</param>
public sealed record RunCommand(RunModel Run, ShellCommand Command)
{
    /// <summary>What the command does to the system's packages; null if its program isn't a package manager.</summary>
    public PackageCommand? GetPackageCommand() => Tools.ReadPackages(Command);
}
