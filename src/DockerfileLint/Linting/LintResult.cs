using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Linting;

/// <summary>The findings in one Dockerfile.</summary>
/// <param name="Model">The model that the rules used.</param>
/// <param name="Diagnostics">The findings, sorted by path, position and ID.</param>
public sealed record LintResult(BuildModel Model, ImmutableArray<Diagnostic> Diagnostics);
