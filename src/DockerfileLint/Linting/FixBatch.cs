using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Fixes that can be applied together: no change of one overlaps a change of another, and no two are of the same
/// finding.
/// </summary>
internal sealed class FixBatch(LintInput input)
{
    private readonly List<FixCandidate> fixes = [];
    private ClaimedText? dockerfile, dockerIgnore;

    public IReadOnlyList<FixCandidate> Fixes => fixes;

    /// <summary>
    /// Adds a fix that can be applied by itself; false where it does not go together with the others. The fixes of a
    /// finding come one after the other.
    /// </summary>
    public bool TryAdd(FixCandidate candidate)
    {
        if (fixes.Count > 0
            && (fixes[fixes.Count - 1].Finding == candidate.Finding
                || fixes[0].IsOfWholeFile
                || candidate.IsOfWholeFile))
            return false;
        foreach (var change in candidate.Fix.Changes)
            if (!TextOf(change).IsFree(change, candidate.Rule)) return false;
        foreach (var change in candidate.Fix.Changes) TextOf(change).Claim(change, candidate.Rule);
        fixes.Add(candidate);
        return true;
    }

    /// <summary>
    /// Distributes fixes over as few batches as the order in which they come makes; those beyond
    /// <paramref name="most"/> batches are left out.
    /// </summary>
    public static FixCandidate[][] Distribute(LintInput input, IEnumerable<FixCandidate> candidates, int most)
    {
        var batches = new List<FixBatch>();
        foreach (var candidate in candidates)
        {
            if (batches.Any(batch => batch.TryAdd(candidate)) || batches.Count == most) continue;
            batches.Add(new FixBatch(input));
            batches[batches.Count - 1].TryAdd(candidate);
        }

        // What each of them claims of the text is not needed any more.
        return batches.Select(static batch => batch.fixes.ToArray()).ToArray();
    }

    private ClaimedText TextOf(TextChange change) => change.Path == input.Dockerfile.Path
        ? dockerfile ??= new ClaimedText(input.Dockerfile.Length)
        : dockerIgnore ??= new ClaimedText(input.Context.DockerIgnore!.Length);
}
