using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>The result of applying fixes to an input.</summary>
public sealed class FixResult
{
    internal FixResult(
        LintInput input, LintResult remaining, ImmutableArray<AppliedFix> applied, ImmutableArray<Diagnostic> refused)
    {
        Input = input;
        Remaining = remaining;
        Applied = applied;
        Refused = refused;
    }

    /// <summary>The input with all fixes that were applied.</summary>
    public LintInput Input { get; }

    /// <summary>The remaining findings.</summary>
    public LintResult Remaining { get; }

    /// <summary>The fixes, in the order in which they were applied, each with its finding.</summary>
    public ImmutableArray<AppliedFix> Applied { get; }

    /// <summary>The findings whose fixes were asked for and did not pass the gate.</summary>
    public ImmutableArray<Diagnostic> Refused { get; }

    /// <summary>
    /// How many findings have a fix that was neither applied nor refused because the file would have to be linted too
    /// often; 0 for all but extreme files.
    /// </summary>
    public int UncheckedCount { get; internal init; }

    /// <summary>
    /// The files that some fixes would change and that aren't UTF-8, which are never edited. Their findings are not
    /// among the <see cref="Refused"/>.
    /// </summary>
    public ImmutableArray<string> NotUtf8 { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>How often the file may be linted to check fixes: fewer times the larger it is.</summary>
    internal int Limit { get; init; }

    /// <summary>
    /// Whether the fixer stopped because the fixes led back to a text that it had seen before: a fault of a rule.
    /// </summary>
    public bool IsCircular { get; internal init; }
}
