using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// The rounds in which a fixer works on one file. Only the newest text and what is found in it are kept.
/// </summary>
internal sealed class FixRounds
{
    private readonly Linter linter;
    private readonly FixSafety safety;
    private readonly Func<Diagnostic, bool>? filter;
    private readonly FixBudget budget;
    private readonly ImmutableArray<AppliedFix>.Builder applied = ImmutableArray.CreateBuilder<AppliedFix>();
    private readonly SeenInputs seen;
    private readonly RefusedFixes refused = new();
    private LintInput input;
    private LintResult result;
    private LintSummary summary;
    private bool isCircular;
    private int rounds;

    public FixRounds(
        Linter linter,
        LintInput start,
        FixSafety safety,
        Func<Diagnostic, bool>? filter,
        CancellationToken cancellationToken)
    {
        this.linter = linter;
        this.safety = safety;
        this.filter = filter;
        budget = FixBudget.Of(start);
        seen = new SeenInputs(start);
        input = start;
        // Here, so that no local of a caller holds the model.
        result = linter.Lint(start, cancellationToken);
        summary = new LintSummary(result);
    }

    /// <summary>
    /// Applies what can be applied together, or finds out what can't; false where there is nothing left to do.
    /// </summary>
    public bool Advance(CancellationToken cancellationToken)
    {
        var batch = NextBatch();
        if (batch.Count == 0) return refused.Retry();
        if (budget.Left == 0) return false;
        result = result.WithoutModel(input);
        var pass = new FixPass(new FixCheck(linter, input, summary, budget), budget);
        pass.Judge(batch, cancellationToken);
        foreach (var candidate in batch)
            if (candidate.Verdict == FixVerdict.Refused) refused.Add(candidate, input);
        if (pass.Result is { } after) Accept(pass.Accepted, after);
        return !isCircular;
    }

    public FixResult Result()
    {
        var refusedFindings = ImmutableArray.CreateBuilder<Diagnostic>();
        var left = 0;
        refused.Retry();
        for (var i = 0; i < result.Diagnostics.Length; i++)
        {
            if (Choose(i) is not null) left++;
            else if (IsOffered(result.Diagnostics[i])) refusedFindings.Add(result.Diagnostics[i]);
        }

        return new FixResult(input, result.WithoutModel(input), applied.ToImmutable(), refusedFindings.ToImmutable())
        {
            UncheckedCount = isCircular ? 0 : left,
            Limit = budget.Limit,
            IsCircular = isCircular,
        };
    }

    private IReadOnlyList<FixCandidate> NextBatch()
    {
        var batch = new FixBatch(input);
        var order = rounds++ < Limits.FixOrderedRounds ? new InstructionOrder(summary) : null;
        for (var i = 0; i < result.Diagnostics.Length; i++)
        {
            if (Choose(i) is not { } candidate) continue;
            if (order?.IsNext(candidate) != false && batch.TryAdd(candidate)) order?.Take(candidate);
            else order?.Close(candidate);
        }

        return batch.Fixes;
    }

    private void Accept(List<FixCandidate> fixes, FixedInput after)
    {
        foreach (var fix in fixes)
            applied.Add(new AppliedFix(fix.Diagnostic, fix.Fix));
        (input, result, summary) = (after.Input, after.Result, after.Summary);
        refused.TextHasChanged();
        isCircular = !seen.Add(input);
    }

    /// <summary>
    /// The first fix of a finding that was not refused on this text; null for none, or where it was refused on an
    /// earlier text and waits.
    /// </summary>
    private FixCandidate? Choose(int finding)
    {
        var diagnostic = result.Diagnostics[finding];
        if (filter is not null && !filter(diagnostic)) return null;
        foreach (var fix in diagnostic.Fixes)
        {
            if (fix.Safety > safety || !InputEdits.CanApply(input, fix.Changes)) continue;
            var candidate = new FixCandidate(finding, diagnostic, fix);
            if (refused.IsWaiting(candidate, input)) return null;
            if (!refused.Contains(candidate)) return candidate;
        }

        return null;
    }

    private bool IsOffered(Diagnostic diagnostic)
    {
        if (filter is not null && !filter(diagnostic)) return false;
        foreach (var fix in diagnostic.Fixes)
            if (fix.Safety <= safety) return true;
        return false;
    }
}
