using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>
/// Decides whether a fix may be shown or applied: it applies cleanly, brings no new error and no new finding at warning or above,
/// removes its finding, and doesn't change other instructions.
/// </summary>
/// <param name="linter">The linter that made the finding.</param>
public sealed class FixGate(Linter linter)
{
    /// <summary>The fixes of one finding that pass, each checked when it is asked for.</summary>
    public IEnumerable<CodeFix> Passing(LintInput input, LintResult before, Diagnostic diagnostic, CancellationToken cancellationToken = default)
    {
        if (diagnostic is null) throw new ArgumentNullException(nameof(diagnostic));
        if (diagnostic.Fixes.IsEmpty) return [];
        var check = new FixCheck(linter, input, before, new FixBudget(diagnostic.Fixes.Length));
        return diagnostic.Fixes.Where(fix => InputEdits.CanApply(input, fix.Changes) && check.Try([new FixCandidate(0, diagnostic, fix)], cancellationToken) is not null).ToImmutableArray();
    }

    /// <summary>
    /// The fixes of all findings that pass. They are checked together as far as they don't overlap, and apart only where that fails:
    /// mostly one lint for the whole file.
    /// </summary>
    /// <param name="input">The file and its build.</param>
    /// <param name="before">What was found in it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public CheckedFixes Check(LintInput input, LintResult before, CancellationToken cancellationToken = default)
    {
        if (input is null) throw new ArgumentNullException(nameof(input));
        if (before is null) throw new ArgumentNullException(nameof(before));
        var budget = FixBudget.Of(input);
        var candidates = new Dictionary<FixKey, FixCandidate>();
        var offered = new List<FixCandidate>?[before.Diagnostics.Length];
        for (var i = 0; i < offered.Length; i++) offered[i] = Candidates(input, i, before.Diagnostics[i], candidates);
        if (candidates.Count > 0)
        {
            var check = new FixCheck(linter, input, before, budget);
            // The order of a dictionary that nothing was removed from is that of its making, but nobody promises it.
            var ordered = candidates.Values.OrderBy(static candidate => candidate.Finding);
            foreach (var batch in FixBatch.Distribute(input, ordered, budget.Left)) Judge(check, budget, new ArraySegment<FixCandidate>(batch.Fixes.ToArray()), cancellationToken);
        }

        return Result(offered, budget.Limit);
    }

    /// <summary>The fixes of a finding that can be applied at all, null for none; one that another finding asked for is that one's.</summary>
    private static List<FixCandidate>? Candidates(LintInput input, int finding, Diagnostic diagnostic, Dictionary<FixKey, FixCandidate> known)
    {
        List<FixCandidate>? offered = null;
        foreach (var fix in diagnostic.Fixes)
        {
            if (!InputEdits.CanApply(input, fix.Changes)) continue;
            var key = new FixKey(diagnostic.Rule.Id, fix);
            if (!known.TryGetValue(key, out var candidate)) known.Add(key, candidate = new FixCandidate(finding, diagnostic, fix));
            (offered ??= []).Add(candidate);
        }

        return offered;
    }

    private static void Judge(FixCheck check, FixBudget budget, ArraySegment<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (budget.Left == 0) return;
        if (check.Try(fixes, cancellationToken) is not null)
        {
            foreach (var candidate in fixes) candidate.Verdict = FixVerdict.Passed;
        }
        else if (fixes.Count == 1) fixes.First().Verdict = FixVerdict.Refused;
        else
        {
            var half = fixes.Count / 2;
            Judge(check, budget, new ArraySegment<FixCandidate>(fixes.Array!, fixes.Offset, half), cancellationToken);
            Judge(check, budget, new ArraySegment<FixCandidate>(fixes.Array!, fixes.Offset + half, fixes.Count - half), cancellationToken);
        }
    }

    private static CheckedFixes Result(List<FixCandidate>?[] offered, int limit)
    {
        var passed = ImmutableArray.CreateBuilder<ImmutableArray<CodeFix>>(offered.Length);
        var left = 0;
        foreach (var fixes in offered)
        {
            if (fixes is null) passed.Add([]);
            else passed.Add([.. fixes.Where(static candidate => candidate.Verdict == FixVerdict.Passed).Select(static candidate => candidate.Fix)]);
            left += fixes?.Count(static candidate => candidate.Verdict == FixVerdict.Unchecked) ?? 0;
        }

        return new CheckedFixes(passed.MoveToImmutable(), left, limit);
    }
}
