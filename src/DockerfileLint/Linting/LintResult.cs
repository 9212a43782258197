using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Linting;

/// <summary>The findings in one Dockerfile.</summary>
/// <param name="Model">The model that the rules used.</param>
/// <param name="Diagnostics">The findings, sorted by path, position and ID.</param>
public sealed record LintResult(BuildModel Model, ImmutableArray<Diagnostic> Diagnostics)
{
    private readonly LintInput? input;
    private BuildModel? model = Model;

    /// <summary>
    /// What isn't answered because a limit was reached, one line each; empty for all but extreme inputs. Findings may
    /// be missing then.
    /// </summary>
    public ImmutableArray<string> LimitsReached { get; init; } = ImmutableArray<string>.Empty;

    private LintResult(LintInput input, ImmutableArray<Diagnostic> diagnostics)
        : this((BuildModel)null!, diagnostics) => this.input = input;

    /// <summary>The model that the rules used. After fixing it's created again when it's first asked for.</summary>
    public BuildModel Model
    {
        get => Once.Get(ref model, input, static input => Linter.ModelOf(input!, default));
        init => model = value;
    }

    /// <summary>The same findings, their fixes created, without anything that holds the model.</summary>
    internal LintResult WithoutModel(LintInput linted)
    {
        foreach (var diagnostic in Diagnostics) _ = diagnostic.Fixes;
        return new LintResult(linted, Diagnostics) { LimitsReached = LimitsReached };
    }
}
