using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>A simple command and its RUN.</summary>
public sealed class RunCommand
{
    internal RunCommand(RunModel run, ShellCommand command)
    {
        Run = run;
        Command = command;
    }

    /// <summary>The RUN.</summary>
    public RunModel Run { get; }

    /// <summary>The command.</summary>
    public ShellCommand Command { get; }

    /// <summary>What the command does to the system's packages; null if its program isn't a package manager.</summary>
    public PackageCommand? GetPackageCommand() => Tools.ReadPackages(Command);

    /// <summary>The command as it is written, continuations joined.</summary>
    public override string ToString() => Command.ToString();
}
