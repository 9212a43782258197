using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>
/// Decides whether a fix may be shown or applied: it applies cleanly, brings no new error and no new finding at warning
/// or above, removes its finding, and doesn't change other instructions.
/// </summary>
/// <param name="linter">The linter that made the finding.</param>
internal sealed class FixGate(Linter linter)
{
    /// <summary>The fixes of one finding that pass, each checked when it is asked for.</summary>
    public IEnumerable<CodeFix> Passing(
        LintInput input, LintResult before, Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        if (diagnostic.Fixes.IsEmpty) return [];
        var summary = Summary(input, new LintSummary(before), cancellationToken);
        var check = new FixCheck(linter, input, summary, new FixBudget(diagnostic.Fixes.Length));
        return diagnostic.Fixes
            .Where(
                fix =>
                    InputEdits.CanApply(input, fix.Changes)
                        && check.Try([new FixCandidate(0, diagnostic, fix)], cancellationToken) is not null)
            .ToImmutableArray();
    }

    /// <summary>
    /// The fixes of all findings that pass. They are checked together as far as they don't overlap, and apart only
    /// where that fails: mostly one lint for the whole file.
    /// </summary>
    /// <param name="input">The file and its build.</param>
    /// <param name="before">What was found in it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public CheckedFixes Check(LintInput input, LintResult before, CancellationToken cancellationToken = default)
    {
        return Check(input, new FixOffers(input, before), cancellationToken);
    }

    /// <summary>
    /// Lints a file and checks the fixes of what is found. The model isn't kept, so that a large file needs the memory
    /// for one only.
    /// </summary>
    /// <param name="input">The file and its build.</param>
    /// <param name="most">How many findings in the Dockerfile are wanted; of more, the first ones are given.</param>
    /// <param name="look">What else is wanted of the result while there is a model; it must not keep it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public CheckedFixes LintAndCheck(
        LintInput input,
        int most = int.MaxValue,
        Action<LintResult>? look = null,
        CancellationToken cancellationToken = default)
    {
        return Check(input, Offers(input, most, look, cancellationToken), cancellationToken);
    }

    // By itself, so that no local of its caller holds the result.
    private FixOffers Offers(
        LintInput input, int most, Action<LintResult>? look, CancellationToken cancellationToken)
    {
        var result = linter.Lint(input, cancellationToken);
        look?.Invoke(result);
        return new FixOffers(input, result, most);
    }

    /// <summary>
    /// The fixed text is linted without the image, whose sizes may have changed what is worth saying.
    /// </summary>
    private LintSummary Summary(LintInput input, LintSummary before, CancellationToken cancellationToken) =>
        input.Image is null
            ? before
            : before.WithCountsOf(new LintSummary(linter.Lint(input with { Image = null }, cancellationToken)));

    private CheckedFixes Check(LintInput input, FixOffers offers, CancellationToken cancellationToken)
    {
        var budget = FixBudget.Of(input);
        if (offers.Distinct.Count > 0)
        {
            var summary = Summary(input, offers.Summary, cancellationToken);
            var check = new FixCheck(linter, input, summary, budget);
            var judge = new FixJudge(check, budget, new VainRules(), areJoined: false);
            foreach (var batch in FixBatch.Distribute(input, offers.Distinct, budget.Left))
                judge.Judge(batch, cancellationToken);
        }

        return offers.Result(budget.Limit);
    }
}
