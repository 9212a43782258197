using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>The fixes of a result that passed the gate.</summary>
internal sealed class CheckedFixes
{
    private readonly ImmutableArray<ImmutableArray<CodeFix>> passed;

    internal CheckedFixes(
        ImmutableArray<Diagnostic> diagnostics,
        ImmutableArray<ImmutableArray<CodeFix>> passed,
        int uncheckedCount,
        int limit)
    {
        Diagnostics = diagnostics;
        this.passed = passed;
        UncheckedCount = uncheckedCount;
        Limit = limit;
    }

    /// <summary>The findings, sorted as in <see cref="LintResult.Diagnostics"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// How many findings in the Dockerfile are not among <see cref="Diagnostics"/>, because no more were asked for.
    /// </summary>
    public int Omitted { get; internal init; }

    /// <summary>What isn't answered because a limit was reached, as <see cref="LintResult.LimitsReached"/>.</summary>
    public ImmutableArray<string> LimitsReached { get; internal init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// How many fixes were not checked, and so are not offered, because the limit was reached; 0 for all but extreme
    /// files.
    /// </summary>
    public int UncheckedCount { get; }

    /// <summary>How often the file may be linted to check its fixes: fewer times the larger it is.</summary>
    public int Limit { get; }

    /// <summary>The fixes that passed, of the finding with this index in <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<CodeFix> Of(int finding) => passed[finding];
}
