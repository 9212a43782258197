using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>A Dockerfile that was linted, and what was found for it.</summary>
public sealed class LintedFile
{
    /// <summary>A Dockerfile and the findings in it and in the files beside it.</summary>
    public LintedFile(SourceText dockerfile, ImmutableArray<Finding> findings)
    {
        Dockerfile = dockerfile ?? throw new ArgumentNullException(nameof(dockerfile));
        Findings = findings;
    }

    /// <summary>The Dockerfile.</summary>
    public SourceText Dockerfile { get; }

    /// <summary>The findings, in it and in the files beside it.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>How many findings in it are not among <see cref="Findings"/>.</summary>
    public int Omitted { get; init; }

    /// <summary>What else a report needs of it; null where a host gives findings only.</summary>
    internal FileFacts? Facts { get; init; }

    /// <summary>The other texts that findings or fixes speak of, such as the .dockerignore.</summary>
    public ImmutableArray<SourceText> OtherTexts { get; init; } = ImmutableArray<SourceText>.Empty;
}
