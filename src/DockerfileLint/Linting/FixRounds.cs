using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>The rounds in which a fixer works on one file. Only the newest text and what is found in it are kept.</summary>
internal sealed class FixRounds(Linter linter, LintInput start, LintResult found, FixSafety safety, Func<Diagnostic, bool>? filter)
{
    // More than any file needs that was not made for it: fixes that wait for each other in a long chain then only have to keep apart.
    private const int OrderedRounds = 16;

    private readonly FixBudget budget = FixBudget.Of(start);
    private readonly ImmutableArray<AppliedFix>.Builder applied = ImmutableArray.CreateBuilder<AppliedFix>();
    private readonly SeenInputs seen = new(start);
    private readonly RefusedFixes refused = new();
    private LintInput input = start;
    private LintResult result = found;
    private bool isCircular;
    private int rounds;

    /// <summary>Applies what can be applied together, or finds out what can't; false where there is nothing left to do.</summary>
    public bool Advance(CancellationToken cancellationToken)
    {
        var batch = NextBatch();
        if (batch.Fixes.Count == 0) return refused.Retry();
        if (budget.Left == 0) return false;
        var pass = new FixPass(new FixCheck(linter, input, result, budget), budget);
        pass.Judge(batch.Fixes, cancellationToken);
        foreach (var candidate in batch.Fixes)
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

        return new FixResult(input, result, applied.ToImmutable(), refusedFindings.ToImmutable()) { UncheckedCount = isCircular ? 0 : left, Limit = budget.Limit, IsCircular = isCircular };
    }

    private FixBatch NextBatch()
    {
        var batch = new FixBatch(input);
        var order = rounds++ < OrderedRounds ? new InstructionOrder(result.Model.Syntax) : null;
        for (var i = 0; i < result.Diagnostics.Length; i++)
        {
            if (Choose(i) is not { } candidate) continue;
            if (order?.IsNext(candidate) != false && batch.TryAdd(candidate)) order?.Take(candidate);
            else order?.Close(candidate);
        }

        return batch;
    }

    private void Accept(List<FixCandidate> fixes, FixedInput after)
    {
        foreach (var fix in fixes)
            applied.Add(new AppliedFix(fix.Diagnostic.Rule, fix.Diagnostic.Path, fix.Diagnostic.Span, fix.Fix.Title, fix.Fix.Safety));
        (input, result) = (after.Input, after.Result);
        refused.TextHasChanged();
        isCircular = !seen.Add(input);
    }

    /// <summary>The first fix of a finding that was not refused on this text; null for none, or where it was refused on an earlier text and waits.</summary>
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
