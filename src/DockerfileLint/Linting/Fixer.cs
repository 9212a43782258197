using System;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>Applies fixes one after the other, each through the gate and each on the result of the one before, until nothing changes.</summary>
/// <param name="linter">The linter.</param>
public sealed class Fixer(Linter linter)
{
    // A fix that brings another finding with a fix can go round in circles only through a fault of a rule.
    private const int MostFixes = 1000;
    private readonly FixGate gate = new(linter);

    /// <summary>Applies the fixes of a file and its .dockerignore.</summary>
    /// <param name="input">The file and its build.</param>
    /// <param name="safety">Safe fixes only, or those that could change behaviour too.</param>
    /// <param name="filter">Which findings are fixed; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public FixResult Fix(LintInput input, FixSafety safety = FixSafety.Safe, Func<Diagnostic, bool>? filter = null, CancellationToken cancellationToken = default)
    {
        var result = linter.Lint(input, cancellationToken);
        var applied = ImmutableArray.CreateBuilder<AppliedFix>();
        ImmutableArray<Diagnostic>.Builder refused;
        bool changed;
        do
        {
            changed = false;
            refused = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var diagnostic in result.Diagnostics)
            {
                if (filter is not null && !filter(diagnostic)) continue;
                if (!Apply(diagnostic, ref input, ref result, applied, refused, safety, cancellationToken)) continue;
                changed = true;
                break;
            }
        }
        while (changed && applied.Count < MostFixes);
        return new FixResult(input, result, applied.ToImmutable(), refused.ToImmutable());
    }

    private bool Apply(Diagnostic diagnostic, ref LintInput input, ref LintResult result, ImmutableArray<AppliedFix>.Builder applied, ImmutableArray<Diagnostic>.Builder refused, FixSafety safety, CancellationToken cancellationToken)
    {
        var offered = false;
        foreach (var fix in diagnostic.Fixes)
        {
            if (fix.Safety > safety) continue;
            offered = true;
            if (gate.Try(input, result, diagnostic, fix, cancellationToken) is not { } after) continue;
            (input, result) = (after.Input, after.Result);
            applied.Add(new AppliedFix(diagnostic, fix));
            return true;
        }

        if (offered) refused.Add(diagnostic);
        return false;
    }
}
