using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>What the image that is built is for, as far as the Dockerfile and its context show it.</summary>
/// <param name="kind">The answer.</param>
/// <param name="reason">What the image does that shows it, such as <c>starts 'nginx'</c>.</param>
/// <param name="started">What starts; null for nothing.</param>
internal sealed class ImagePurpose(ImagePurposeKind kind, string reason, StartedCommands? started)
{
    public ImagePurposeKind Kind { get; } = kind;

    public string Reason { get; } = reason;

    /// <summary>Whether the image is there to run a program: not to be built on, built in or worked in.</summary>
    public bool RunsProgram =>
        Kind is ImagePurposeKind.Application or ImagePurposeKind.Service or ImagePurposeKind.CommandLineTool;

    /// <summary>Whether what starts is a program, though the name of the stage says that it only builds.</summary>
    public bool StartsProgram { get; init; }

    /// <summary>
    /// The commands of ENTRYPOINT and CMD, and those of the scripts of the context that they call.
    /// </summary>
    public ImmutableArray<ShellCommand> Starts { get; } =
        started?.Commands ?? ImmutableArray<ShellCommand>.Empty;

    /// <summary>Whether CMD only gives arguments to the scripts that start.</summary>
    public bool TakesArguments { get; } = started?.TakesArguments == true;

    /// <summary>The commands of the package.json script that a command runs; null where they aren't known.</summary>
    public ImmutableArray<ShellCommand>? PackageScriptOf(ShellCommand command) => started?.PackageScriptOf(command);

    /// <summary>Whether a script starts that the context doesn't show, so that anything may start.</summary>
    public bool StartsUnknownScript { get; } = started?.HasUnknownScript == true;
}
