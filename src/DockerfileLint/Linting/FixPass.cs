using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Linting;

/// <summary>
/// Finds the fixes of a batch that pass together: all of them, or as many as halving what fails leaves.
/// </summary>
internal sealed class FixPass(FixCheck check, FixBudget budget)
{
    /// <summary>The fixes that pass together.</summary>
    public List<FixCandidate> Accepted { get; } = [];

    /// <summary>The text with them; null where none passes.</summary>
    public FixedInput? Result { get; private set; }

    public void Judge(IReadOnlyList<FixCandidate> fixes, CancellationToken cancellationToken) =>
        Judge(new ArraySegment<FixCandidate>(fixes.ToArray()), cancellationToken);

    private void Judge(ArraySegment<FixCandidate> fixes, CancellationToken cancellationToken)
    {
        if (budget.Left == 0) return;
        Result?.Release();
        if (check.Try([.. Accepted, .. fixes], cancellationToken) is { } after)
        {
            Result = after;
            Accepted.AddRange(fixes);
            foreach (var candidate in fixes) candidate.Verdict = FixVerdict.Passed;
        }
        else if (fixes.Count == 1) fixes.First().Verdict = FixVerdict.Refused;
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
