using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>A Dockerfile that was linted, and what was found for it.</summary>
/// <param name="Dockerfile">The Dockerfile.</param>
/// <param name="Findings">The findings, in it and in the files beside it.</param>
public sealed record LintedFile(SourceText Dockerfile, ImmutableArray<Finding> Findings)
{
    /// <summary>How many findings in it are not among <see cref="Findings"/>.</summary>
    public int Omitted { get; init; }

    /// <summary>The other texts that findings or fixes speak of, such as the .dockerignore.</summary>
    public ImmutableArray<SourceText> OtherTexts { get; init; } = ImmutableArray<SourceText>.Empty;
}
