using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Linting;

/// <summary>
/// Says of each fix of a batch whether it passes, halving what fails. What the limits keep it from finding out stays
/// unchecked.
/// </summary>
/// <param name="check">Tries some fixes.</param>
/// <param name="budget">How often.</param>
/// <param name="vain">The rules that are given up, of this file.</param>
/// <param name="areJoined">Whether the fixes have to pass together with those that have passed before.</param>
internal sealed class FixJudge(FixCheck check, FixBudget budget, VainRules vain, bool areJoined)
{
    /// <summary>The fixes that pass together, where they are joined.</summary>
    public List<FixCandidate> Accepted { get; } = [];

    /// <summary>The text with them; null where none passes, or they aren't joined.</summary>
    public FixedInput? Result { get; private set; }

    public void Judge(IReadOnlyList<FixCandidate> fixes, CancellationToken cancellationToken) =>
        Judge(new ArraySegment<FixCandidate>(fixes as FixCandidate[] ?? fixes.ToArray()), cancellationToken);

    private void Judge(ArraySegment<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (budget.Left == 0 || fixes.Count == 0) return;
        if (Pass(fixes, cancellationToken)) return;
        if (fixes.Count == 1)
        {
            var candidate = fixes.First();
            candidate.Verdict = FixVerdict.Refused;
            vain.WasRefused(candidate);
        }
        else if (fixes.Any(vain.Contains))
        {
            Judge(fixes.Where(candidate => !vain.Contains(candidate)).ToArray(), cancellationToken);
        }
        else
        {
            var half = fixes.Count / 2;
            Judge(new ArraySegment<FixCandidate>(fixes.Array!, fixes.Offset, half), cancellationToken);
            Judge(
                new ArraySegment<FixCandidate>(fixes.Array!, fixes.Offset + half, fixes.Count - half),
                cancellationToken);
        }
    }

    private bool Pass(ArraySegment<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        Result?.Release();
        if (check.Try(areJoined ? [.. Accepted, .. fixes] : fixes, cancellationToken) is not { } after) return false;
        if (areJoined)
        {
            Result = after;
            Accepted.AddRange(fixes);
        }

        foreach (var candidate in fixes)
        {
            candidate.Verdict = FixVerdict.Passed;
            vain.HasPassed(candidate);
        }

        return true;
    }
}
