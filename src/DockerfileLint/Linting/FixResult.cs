using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>The result of applying fixes to an input.</summary>
/// <param name="Input">The input with all fixes that were applied.</param>
/// <param name="Remaining">The remaining findings.</param>
/// <param name="Applied">The fixes, in the order in which they were applied, each with its finding.</param>
/// <param name="Refused">The findings whose fixes were asked for and did not pass the gate.</param>
public sealed record FixResult(
    LintInput Input, LintResult Remaining, ImmutableArray<AppliedFix> Applied, ImmutableArray<Diagnostic> Refused)
{
    /// <summary>
    /// How many findings have a fix that was neither applied nor refused because <see cref="Limit"/> was reached; 0 for
    /// all but extreme files.
    /// </summary>
    public int UncheckedCount { get; init; }

    /// <summary>
    /// The files that some fixes would change and that aren't UTF-8, which are never edited. Their findings are not
    /// among the <see cref="Refused"/>.
    /// </summary>
    public ImmutableArray<string> NotUtf8 { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>How often the file may be linted to check fixes: fewer times the larger it is.</summary>
    public int Limit { get; init; }

    /// <summary>
    /// Whether the fixer stopped because the fixes led back to a text that it had seen before: a fault of a rule.
    /// </summary>
    public bool IsCircular { get; init; }
}
