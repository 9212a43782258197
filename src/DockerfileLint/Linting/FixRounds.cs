using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;

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
    private readonly VainRules vain = new();
    private FixedInput current;
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
        // Here, so that no local of a caller holds the model.
        var result = linter.Lint(start, cancellationToken);
        current = new FixedInput(linter, start, result, new LintSummary(result));
    }

    private LintInput Input => current.Input;

    /// <summary>
    /// Applies what can be applied together, or finds out what can't; false where there is nothing left to do.
    /// </summary>
    public bool Advance(CancellationToken cancellationToken)
    {
        var batch = NextBatch(cancellationToken);
        if (batch.Count == 0) return refused.Retry();
        if (budget.Left == 0) return false;
        // The candidates are all that is needed of it.
        current.Release();
        var pass = new FixJudge(
            new FixCheck(linter, Input, current.Summary, budget), budget, vain, areJoined: true);
        pass.Judge(batch, cancellationToken);
        foreach (var candidate in batch)
            if (candidate.Verdict == FixVerdict.Refused) refused.Add(candidate, Input);
        if (pass.Result is { } after) Accept(pass.Accepted, after);
        else if (!batch.Any(static candidate => candidate.Verdict == FixVerdict.Refused)) return refused.Retry();
        return !isCircular;
    }

    public FixResult Result(CancellationToken cancellationToken)
    {
        var result = current.Result(cancellationToken);
        var refusedFindings = ImmutableArray.CreateBuilder<Diagnostic>();
        var notUtf8 = ImmutableArray.CreateBuilder<string>();
        var left = 0;
        refused.Retry();
        for (var i = 0; i < result.Diagnostics.Length; i++)
        {
            if (Choose(i, result.Diagnostics[i]) is not null) left++;
            else if (IsRefused(result.Diagnostics[i], notUtf8)) refusedFindings.Add(result.Diagnostics[i]);
        }

        return new FixResult(Input, result.WithoutModel(), applied.ToImmutable(), refusedFindings.ToImmutable())
        {
            UncheckedCount = isCircular ? 0 : left,
            Limit = budget.Limit,
            IsCircular = isCircular,
            NotUtf8 = notUtf8.ToImmutable(),
        };
    }

    private IReadOnlyList<FixCandidate> NextBatch(CancellationToken cancellationToken)
    {
        // Here, so that no local of a caller holds them.
        var found = current.Diagnostics(cancellationToken);
        var batch = new FixBatch(Input);
        FixCandidate? last = null;
        var order = rounds++ < LintLimits.FixOrderedRounds ? new InstructionOrder(current.Summary) : null;
        for (var i = 0; i < found.Length; i++)
        {
            if (Choose(i, found[i]) is not { } candidate) continue;
            if (candidate.IsOfWholeFile)
            {
                last = candidate;
                continue;
            }

            if (order?.IsNext(candidate) != false && batch.TryAdd(candidate)) order?.Take(candidate);
            else order?.Close(candidate);
        }

        if (batch.Fixes.Count == 0 && last is not null) batch.TryAdd(last);
        return batch.Fixes;
    }

    private void Accept(List<FixCandidate> fixes, FixedInput after)
    {
        foreach (var fix in fixes) applied.Add(fix.ToApplied());
        current = after;
        refused.TextHasChanged();
        isCircular = !seen.Add(Input);
    }

    /// <summary>
    /// The first fix of a finding that was not refused on this text; null for none, or where it was refused on an
    /// earlier text and waits.
    /// </summary>
    private FixCandidate? Choose(int finding, Diagnostic diagnostic)
    {
        if (filter is not null && !filter(diagnostic)) return null;
        foreach (var fix in diagnostic.Fixes)
        {
            if (fix.Safety > safety || !InputEdits.CanApply(Input, fix.Changes)) continue;
            var candidate = new FixCandidate(finding, diagnostic, fix);
            if (refused.IsWaiting(candidate, Input)) return null;
            if (!refused.Contains(candidate)) return candidate;
        }

        return null;
    }

    /// <summary>
    /// Whether a fix of a finding was asked for and refused; the files that keep others from being tried are noted.
    /// </summary>
    private bool IsRefused(Diagnostic diagnostic, ImmutableArray<string>.Builder notUtf8)
    {
        if (filter is not null && !filter(diagnostic)) return false;
        var isRefused = false;
        foreach (var fix in diagnostic.Fixes)
        {
            if (fix.Safety > safety || InputEdits.IsElsewhere(Input, fix.Changes)) continue;
            if (InputEdits.NotUtf8(Input, fix.Changes) is not { } path) isRefused = true;
            else if (!notUtf8.Contains(path)) notUtf8.Add(path);
        }

        return isRefused;
    }
}
