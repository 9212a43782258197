using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>What could be saved in all, and by what.</summary>
/// <param name="Total">The sum; an estimate where one of its parts is one.</param>
/// <param name="ByRule">The sums by rule, the largest first.</param>
/// <param name="WithoutEstimate">How many findings about the size aren't in the sum.</param>
internal sealed record Savings(ByteEstimate Total, ImmutableArray<RuleSavings> ByRule, int WithoutEstimate)
{
    /// <summary>The sum and what it lacks, for people.</summary>
    public string Text => WithoutEstimate == 0
        ? ByteText.Of(Total)
        : $"{ByteText.Of(Total)}; {Counted.Of(WithoutEstimate, "finding", "findings")} without an estimate";

    /// <summary>Adds up what is known; null where nothing is.</summary>
    public static Savings? Of(LintReport report)
    {
        var rules = report.Findings
            .Where(finding => finding.Diagnostic.CountedBytes is { Bytes: > 0 })
            .GroupBy(finding => finding.Diagnostic.Rule.Id, StringComparer.Ordinal)
            .Select(group => new RuleSavings(
                group.First().Diagnostic.Rule,
                Sum(group.Select(finding => finding.Diagnostic.CountedBytes!.Value)),
                group.Count()))
            .OrderByDescending(rule => rule.Bytes.Bytes)
            .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        return rules.IsEmpty
            ? null
            : new Savings(
            Sum(rules.Select(rule => rule.Bytes)),
            rules,
            report.Findings.Count(IsWithoutEstimate));
    }

    /// <summary>Whether a finding is about the size, and nobody knows how much.</summary>
    public static bool IsWithoutEstimate(Finding finding) =>
        finding.Diagnostic is { SavedBytes: null, Waste: not WasteClass.None };

    /// <summary>What some findings could save together; null where nothing is known.</summary>
    public static ByteEstimate? Of(IEnumerable<Finding> findings)
    {
        var known = findings.Select(static finding => finding.Diagnostic.CountedBytes)
            .OfType<ByteEstimate>().Where(static bytes => bytes.Bytes > 0).ToList();
        return known.Count == 0 ? null : Sum(known);
    }

    /// <summary>The sum; an estimate where a part is one.</summary>
    public static ByteEstimate Sum(IEnumerable<ByteEstimate> parts)
    {
        long bytes = 0;
        var kind = ByteEstimateKind.Exact;
        foreach (var part in parts)
        {
            bytes += part.Bytes;
            if (part.Kind == ByteEstimateKind.About) kind = ByteEstimateKind.About;
        }

        return new ByteEstimate(bytes, kind);
    }
}
