using System.Collections.Immutable;
using DockerfileLint.Context;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A build as a file of the repository declares it, its paths as they are written.</summary>
/// <param name="Source">The file that declares it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What kind of file it is.</param>
internal sealed record DeclaredBuild(string Source, int Line, string Reason)
{
    /// <summary>
    /// The folders from which its paths may be meant, the likeliest first; none where a variable decides it.
    /// </summary>
    public ImmutableArray<string> Folders { get; init; } = [""];

    /// <summary>The context from the folder; null where it is not known.</summary>
    public string? Context { get; init; } = ".";

    /// <summary>The Dockerfile; null for the default one.</summary>
    public string? Dockerfile { get; init; }

    /// <summary>Whether the Dockerfile is meant from the context and not from the folder.</summary>
    public bool IsFromContext { get; init; }

    /// <summary>Whether the Dockerfile is meant from the context where it isn't found from the folder.</summary>
    public bool IsFromEither { get; init; }

    /// <summary>Whether a variable decides which Dockerfile it is.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What the service decides that runs the image.</summary>
    public ContainerSettings Container { get; init; } = ContainerSettings.None;

    public string? Target { get; init; }

    public ImmutableSortedDictionary<string, string?> Arguments { get; init; } =
        ImmutableSortedDictionary<string, string?>.Empty;

    public ImmutableArray<string> Platforms { get; init; } = [];

    public ImmutableSortedDictionary<string, string?> Contexts { get; init; } =
        ImmutableSortedDictionary<string, string?>.Empty;
}
