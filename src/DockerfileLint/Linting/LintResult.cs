using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Linting;

/// <summary>What a linter found in one Dockerfile.</summary>
/// <param name="Model">The model that the rules saw.</param>
/// <param name="Diagnostics">The findings, sorted by path, place and id.</param>
public sealed record LintResult(BuildModel Model, ImmutableArray<Diagnostic> Diagnostics);
