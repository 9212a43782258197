using System.Collections.Immutable;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Commands;

/// <summary>A build, its paths as they are shown, and what its context sends.</summary>
/// <param name="Build">The build.</param>
/// <param name="Dockerfile">The Dockerfile.</param>
/// <param name="Context">The context; null where it is not known.</param>
/// <param name="Source">The file that says so.</param>
internal sealed record ContextReport(BuildInvocation Build, string Dockerfile, string? Context, string Source)
{
    /// <summary>
    /// What is sent by top folder, the largest first; those that are left out have bytes of their own.
    /// </summary>
    public ImmutableArray<ContextShare> Shares { get; init; } = [];

    /// <summary>The bytes that are sent; null where they are not known.</summary>
    public long? Bytes { get; init; }

    /// <summary>The bytes that .dockerignore leaves out.</summary>
    public long IgnoredBytes { get; init; }

    /// <summary>The .dockerignore that holds; null for none.</summary>
    public string? IgnoreFile { get; init; }
}
