using System.Collections.Immutable;

namespace DockerfileLint.Rewriting;

/// <summary>A plain Dockerfile with one stage that builds and starts a project; it is made lean after.</summary>
/// <param name="Lines">The lines.</param>
internal sealed record ProjectSketch(ImmutableArray<string> Lines)
{
    /// <summary>The lines of a .dockerignore beside those that every project has.</summary>
    public ImmutableArray<string> Ignored { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Those of every project that its build needs.</summary>
    public ImmutableArray<string> Kept { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>What was decided, and what shows it.</summary>
    public ImmutableArray<RewriteStep> Steps { get; init; } = ImmutableArray<RewriteStep>.Empty;
}
