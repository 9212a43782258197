using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Linting;

/// <summary>The fixes of a result that can be applied at all. They hold nothing of its model.</summary>
internal sealed class FixOffers
{
    // The fixes of a finding are from its start to that of the next one.
    private readonly int[] starts;
    private readonly ImmutableArray<string> limitsReached;
    private readonly List<FixCandidate> offered = [];
    private readonly List<FixCandidate> distinct = [];

    /// <param name="input">The file and its build.</param>
    /// <param name="before">What was found in it.</param>
    /// <param name="most">How many findings in the Dockerfile are kept.</param>
    public FixOffers(LintInput input, LintResult before, int most = int.MaxValue)
    {
        Summary = new LintSummary(before);
        limitsReached = before.LimitsReached;
        Diagnostics = First(before.Diagnostics, input.Dockerfile.Path, most);
        Omitted = before.Diagnostics.Length - Diagnostics.Length;
        starts = new int[Diagnostics.Length + 1];
        var known = new Dictionary<FixKey, FixCandidate>();
        for (var i = 0; i < Diagnostics.Length; i++)
        {
            Add(input, i, known);
            starts[i + 1] = offered.Count;
        }
    }

    public LintSummary Summary { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many findings were not kept.</summary>
    public int Omitted { get; }

    /// <summary>The fixes, each once, in the order of their findings.</summary>
    public IReadOnlyCollection<FixCandidate> Distinct => distinct;

    /// <summary>What the gate has said of them.</summary>
    public CheckedFixes Result(int limit)
    {
        var passed = ImmutableArray.CreateBuilder<ImmutableArray<CodeFix>>(Diagnostics.Length);
        var left = 0;
        for (var i = 0; i < Diagnostics.Length; i++) passed.Add(Passed(i, ref left));
        return new CheckedFixes(Diagnostics, passed.MoveToImmutable(), left, limit)
        {
            Omitted = Omitted,
            LimitsReached = limitsReached,
        };
    }

    private static ImmutableArray<Diagnostic> First(ImmutableArray<Diagnostic> found, string path, int most)
    {
        if (found.Length <= most) return found;
        var kept = ImmutableArray.CreateBuilder<Diagnostic>();
        var left = most;
        foreach (var diagnostic in found)
            if (diagnostic.Path != path || left-- > 0) kept.Add(diagnostic);
        return kept.ToImmutable();
    }

    /// <summary>One that another finding asked for is that one's.</summary>
    private void Add(LintInput input, int finding, Dictionary<FixKey, FixCandidate> known)
    {
        var diagnostic = Diagnostics[finding];
        foreach (var fix in diagnostic.Fixes)
        {
            if (!InputEdits.CanApply(input, fix.Changes)) continue;
            var key = new FixKey(diagnostic.Rule.Id, fix);
            if (!known.TryGetValue(key, out var candidate))
            {
                known.Add(key, candidate = new FixCandidate(finding, diagnostic, fix));
                distinct.Add(candidate);
            }

            offered.Add(candidate);
        }
    }

    private ImmutableArray<CodeFix> Passed(int finding, ref int left)
    {
        if (starts[finding] == starts[finding + 1]) return [];
        var passed = ImmutableArray.CreateBuilder<CodeFix>(starts[finding + 1] - starts[finding]);
        for (var i = starts[finding]; i < starts[finding + 1]; i++)
        {
            if (offered[i].Verdict == FixVerdict.Passed) passed.Add(offered[i].Fix);
            else if (offered[i].Verdict == FixVerdict.Unchecked) left++;
        }

        return passed.DrainToImmutable();
    }
}
