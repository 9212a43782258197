using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Projects;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A Dockerfile and what is known about its build.</summary>
public sealed record LintInput
{
    /// <summary>Creates an input of which only the Dockerfile is known.</summary>
    public LintInput(SourceText dockerfile) =>
        Dockerfile = dockerfile ?? throw new ArgumentNullException(nameof(dockerfile));

    /// <summary>The file.</summary>
    public SourceText Dockerfile { get; internal init; }

    /// <summary>What is known about the build context.</summary>
    public IBuildContext Context { get; init; } = UnknownContext.Instance;

    /// <summary>The configuration for this Dockerfile.</summary>
    public LintConfiguration Configuration { get; init; } = LintConfiguration.Empty;

    /// <summary>The build arguments; the value is null where one is given but not known.</summary>
    public ImmutableDictionary<string, string?> BuildArguments { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>
    /// The additional build contexts by name, as <c>--build-context</c> gives them; the value is null where it is not
    /// known.
    /// </summary>
    public ImmutableDictionary<string, string?> BuildContexts { get; init; } =
        ImmutableDictionary<string, string?>.Empty;

    /// <summary>The stage that is built; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The platform that is built for; null if it is unknown.</summary>
    public string? Platform { get; init; }

    /// <summary>The .NET project of the build, as MSBuild evaluated it; null if the host doesn't provide it.</summary>
    internal ProjectFacts? Project { get; init; }
}
