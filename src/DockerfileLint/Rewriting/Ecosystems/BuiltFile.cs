using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A program or another file that a command of the build writes.</summary>
/// <param name="Step">The command, which a RUN may call through a makefile or script.</param>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="IsInstalled">Whether it is in a folder of the tool, which PATH has only in the tool's image.</param>
internal sealed record BuiltFile(BuildStep Step, string Path, bool IsInstalled)
{
    /// <summary>One that a command of a RUN writes.</summary>
    public BuiltFile(RunModel run, ShellCommand command, string path, bool isInstalled)
        : this(new BuildStep(run, command, run, command), path, isInstalled)
    {
    }

    /// <summary>The command of the RUN: the one that builds, or that calls what does.</summary>
    public ShellCommand Caller => Step.Call;

    /// <summary>The script that has the command.</summary>
    public RunModel Run => Step.Run;

    /// <summary>The command.</summary>
    public ShellCommand Command => Step.Command;

    /// <summary>Where it was written first, if a command copied or moved it from there.</summary>
    public string? Origin { get; init; }

    /// <summary>Where the final stage has it.</summary>
    public string FinalPath =>
        IsInstalled ? "/usr/local/bin/" + Semantics.Paths.ImagePaths.Name(Path) : Path;

    /// <summary>What shows that it is built.</summary>
    public Evidence Evidence => Evidence.At(Step.Caller.Syntax.Source, Caller.Span.Start);
}
