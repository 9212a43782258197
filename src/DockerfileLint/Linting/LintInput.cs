using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Projects;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A Dockerfile and what is known of its build.</summary>
/// <param name="Dockerfile">The file.</param>
public sealed record LintInput(SourceText Dockerfile)
{
    /// <summary>What is known of the build context.</summary>
    public IBuildContext Context { get; init; } = UnknownContext.Instance;

    /// <summary>What configuration files say for this Dockerfile.</summary>
    public LintConfiguration Configuration { get; init; } = LintConfiguration.Empty;

    /// <summary>The build arguments.</summary>
    public ImmutableDictionary<string, string> BuildArguments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The stage that is built; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The platform that is built for; null where it is not known.</summary>
    public string? Platform { get; init; }

    /// <summary>The .NET project that the build is known to be for, as MSBuild evaluated it; null where a host does not say.</summary>
    public ProjectFacts? Project { get; init; }
}
