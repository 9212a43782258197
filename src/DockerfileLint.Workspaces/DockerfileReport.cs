using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>The findings for one Dockerfile.</summary>
public sealed class DockerfileReport
{
    private readonly ImmutableArray<SourceText> ignoreFiles;

    internal DockerfileReport(LintInput input, LintResult result)
    {
        Dockerfile = input.Dockerfile;
        ignoreFiles = [.. input.IgnoreFiles];
        // What fixes are made from is the whole model of the file.
        Diagnostics = result.Diagnostics.Select(static diagnostic => diagnostic.WithoutFixes()).ToImmutableArray();
    }

    /// <summary>The path of the Dockerfile, with <c>/</c>.</summary>
    public string Path => Dockerfile.Path;

    /// <summary>The Dockerfile.</summary>
    public SourceText Dockerfile { get; }

    /// <summary>The findings in the Dockerfile and its .dockerignore, sorted by path, position and ID.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The lines and columns of a finding, counted from 1.</summary>
    /// <param name="diagnostic">One of <see cref="Diagnostics"/>.</param>
    public LineRange GetLineRange(Diagnostic diagnostic)
    {
        if (diagnostic is null) throw new ArgumentNullException(nameof(diagnostic));
        return diagnostic.GetLineRange(
            ignoreFiles.FirstOrDefault(text => text.Path == diagnostic.Path) ?? Dockerfile);
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
