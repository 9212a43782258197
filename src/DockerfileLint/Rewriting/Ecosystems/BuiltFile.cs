using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A program or another file that a command of the build writes.</summary>
/// <param name="Run">The RUN.</param>
/// <param name="Command">The command.</param>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="IsInstalled">Whether it is in a folder of the tool, which PATH has only in the tool's image.</param>
internal sealed record BuiltFile(RunModel Run, ShellCommand Command, string Path, bool IsInstalled)
{
    /// <summary>Where it was written first, if a command copied or moved it from there.</summary>
    public string? Origin { get; init; }

    /// <summary>The makefile whose recipe the command is; null where a RUN has it itself.</summary>
    public MakeCall? Make { get; init; }

    /// <summary>The command of the RUN: the one that builds, or that runs make.</summary>
    public ShellCommand Caller => Make?.Command ?? Command;

    /// <summary>Where the final stage has it.</summary>
    public string FinalPath =>
        IsInstalled ? "/usr/local/bin/" + Semantics.Paths.ImagePaths.Name(Path) : Path;

    /// <summary>What shows that it is built.</summary>
    public Evidence Evidence => Evidence.At(Run.Syntax.Source, Caller.Span.Start);
}
