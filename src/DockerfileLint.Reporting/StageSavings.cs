using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>What the findings in one stage could save together.</summary>
/// <param name="Path">The file.</param>
/// <param name="Stage">
/// The stage; null for what is saved in the build context, or where the stages aren't known.
/// </param>
/// <param name="Bytes">The sum.</param>
/// <param name="Findings">How many findings it is the sum of.</param>
internal sealed record StageSavings(string Path, StagePlace? Stage, ByteEstimate Bytes, int Findings)
{
    /// <summary>The sums of all stages that have any, the largest first.</summary>
    public static ImmutableArray<StageSavings> Of(LintReport report) =>
    [
        .. report.Findings
            .Where(static finding => finding.Diagnostic.CountedBytes is { Bytes: > 0 })
            .GroupBy(finding => (finding.Diagnostic.Path, Stage: StageOf(finding.Diagnostic, report)))
            .Select(static group => new StageSavings(
                group.Key.Path,
                group.Key.Stage,
                Savings.Sum(group.Select(static finding => finding.Diagnostic.CountedBytes!.Value)),
                group.Count()))
            .OrderByDescending(static stage => stage.Bytes.Bytes)
            .ThenBy(static stage => stage.Path, StringComparer.Ordinal)
            .ThenBy(static stage => stage.Stage?.Start ?? -1),
    ];

    /// <summary>The last stage that begins before a finding, or in it.</summary>
    private static StagePlace? StageOf(Diagnostic diagnostic, LintReport report)
    {
        if (diagnostic.Rule.Category == RuleCategory.Context) return null;
        if (report.FactsOf(diagnostic.Path) is not { Stages: { IsEmpty: false } stages }) return null;
        var next = BinarySearch.First(
            stages.Length, (stages, diagnostic.Span), static (all, i) => all.stages[i].Start > all.Span.Start);
        return stages[Math.Max(0, next - 1)];
    }
}
