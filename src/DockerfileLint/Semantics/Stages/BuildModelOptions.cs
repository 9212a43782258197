using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Projects;

namespace DockerfileLint.Semantics.Stages;

/// <summary>What a build is given besides the Dockerfile.</summary>
internal sealed record BuildModelOptions
{
    /// <summary>No build arguments, the last stage as target, nothing known of the context.</summary>
    public static BuildModelOptions Default { get; } = new();

    /// <summary>What is known of the build context.</summary>
    public IBuildContext Context { get; init; } = UnknownContext.Instance;

    /// <summary>
    /// The build arguments (<c>--build-arg</c>); the value is null where one is given but not known.
    /// </summary>
    public ImmutableDictionary<string, string?> BuildArguments { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// The additional contexts by name (<c>--build-context</c>); the value is null where it is not known.
    /// </summary>
    public ImmutableDictionary<string, string?> BuildContexts { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether a name in FROM or <c>--from</c> that isn't a stage is an additional context.</summary>
    public bool IsBuildContext(string name) =>
        !BuildContexts.IsEmpty && (BuildContexts.ContainsKey(name) || BuildContexts.ContainsKey(name + ":latest"));

    /// <summary>The stage that is built; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The platform that is built for, such as <c>linux/amd64</c>; null where it is not known.</summary>
    public string? Platform { get; init; }

    /// <summary>
    /// The .NET project that the build is known to be for, as MSBuild evaluated it; null where a host does not say.
    /// </summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>What those who run the image decide.</summary>
    public ContainerSettings Container { get; init; } = ContainerSettings.None;

    /// <summary>
    /// Ends whatever part of the model is being worked out when it is cancelled. What was under way is not kept; the
    /// model is not to be used any more.
    /// </summary>
    internal CancellationToken Cancellation { get; init; }
}
