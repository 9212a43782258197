using System;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Linting;

/// <summary>
/// Says of each fix of a batch whether it passes, halving what fails. What the limits keep it from finding out stays
/// unchecked.
/// </summary>
internal sealed class FixJudge(FixCheck check, FixBudget budget)
{
    private readonly VainRules vain = new();

    public void Judge(FixCandidate[] fixes, CancellationToken cancellationToken) =>
        Judge(new ArraySegment<FixCandidate>(fixes), cancellationToken);

    private void Judge(ArraySegment<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (budget.Left == 0 || fixes.Count == 0) return;
        if (check.Try(fixes, cancellationToken) is not null)
        {
            foreach (var candidate in fixes)
            {
                candidate.Verdict = FixVerdict.Passed;
                vain.HasPassed(candidate);
            }
        }
        else if (fixes.Count == 1)
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
}
