using System.Collections.Immutable;
using DockerfileLint.Context;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// One way in which an image is built; all paths are from the root, with <c>/</c>, <c>.</c> for itself.
/// </summary>
public sealed record BuildInvocation
{
    internal BuildInvocation(string dockerfile, string? context, BuildInvocationKind kind)
    {
        Dockerfile = dockerfile;
        Context = context;
        Kind = kind;
        Source = dockerfile;
    }

    /// <summary>The Dockerfile.</summary>
    public string Dockerfile { get; }

    /// <summary>The root of the build context; null where it is not known.</summary>
    public string? Context { get; }

    /// <summary>How that is known.</summary>
    public BuildInvocationKind Kind { get; }

    /// <summary>The stage that is built; null for the last one, or where a variable decides it.</summary>
    public string? Target { get; init; }

    /// <summary>The build arguments; the value is null where it is not known.</summary>
    public ImmutableSortedDictionary<string, string?> BuildArguments { get; init; } =
        ImmutableSortedDictionary<string, string?>.Empty;

    /// <summary>The platforms that are named.</summary>
    public ImmutableArray<string> Platforms { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The additional contexts by name: a folder, an image, a stage; null where it is not known.</summary>
    public ImmutableSortedDictionary<string, string?> Contexts { get; init; } =
        ImmutableSortedDictionary<string, string?>.Empty;

    /// <summary>The file that says so; of an inferred context the Dockerfile.</summary>
    public string Source { get; init; }

    /// <summary>The line there, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>
    /// Whether an inferred context is beyond doubt: no other folder could be it, and nothing is missing.
    /// </summary>
    internal bool IsCertain { get; init; }

    /// <summary>What the services decide that run the image.</summary>
    internal ContainerSettings Container { get; init; } = ContainerSettings.None;

    /// <summary>Which kind of file says it, or by which evidence it was found.</summary>
    public string Reason { get; init; } = "";
}
