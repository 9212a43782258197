using System;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>
/// A summary for the pages of jobs: what could be saved, how many findings there are, where, and the first of them,
/// those of the highest level before the others.
/// </summary>
internal sealed class MarkdownReportWriter : TextualReportWriter
{
    public override void Write(LintReport report, TextWriter output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        output.WriteLine("## dockerfile-lint");
        output.WriteLine();
        var savings = Savings.Of(report);
        WriteSummary(report, savings, output);
        if (savings is not null) WriteRules(savings, output);
        WriteFiles(report, output);
        WriteFindings(report, output);
    }

    private static void WriteSummary(LintReport report, Savings? savings, TextWriter output)
    {
        output.WriteLine(
            $"**{Counted.Levels(report)}** in {Counted.Of(report.DockerfileCount, "Dockerfile", "Dockerfiles")}");
        output.WriteLine();
        if (savings is not null)
        {
            output.WriteLine($"Possible savings: **{savings.Text}**");
            output.WriteLine();
        }

        foreach (var failure in report.Failures.Take(ReportLimits.SummaryRows))
            output.WriteLine($"- Not complete: {MarkdownText.Of(failure)}");
        WriteMore(report.Failures.Length, ReportLimits.SummaryRows, output);
        if (!report.Failures.IsEmpty) output.WriteLine();
    }

    private static void WriteRules(Savings savings, TextWriter output)
    {
        output.WriteLine("| Rule | Saves | Findings |");
        output.WriteLine("|---|--:|--:|");
        foreach (var rule in savings.ByRule.Take(ReportLimits.SummaryRows))
            output.WriteLine($"| {Link(rule.Rule)} | {ByteText.Of(rule.Bytes)} | {rule.Findings} |");
        output.WriteLine();
        WriteMore(savings.ByRule.Length, ReportLimits.SummaryRows, output);
    }

    private static void WriteFiles(LintReport report, TextWriter output)
    {
        var files = report.Files.Where(static file => !file.Findings.IsEmpty)
            .Select(static file => (
                file.Path,
                Count: file.Findings.Length,
                Errors: Count(file, Severity.Error),
                Warnings: Count(file, Severity.Warning),
                Saved: Savings.Of(file.Findings)))
            .OrderByDescending(static file => file.Saved?.Bytes ?? 0)
            .ThenByDescending(static file => file.Errors)
            .ThenByDescending(static file => file.Warnings)
            .ToList();
        if (files.Count < 2) return;
        output.WriteLine("| File | Saves | Errors | Warnings | Info |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var file in files.Take(ReportLimits.SummaryRows))
            output.WriteLine(
                $"| {MarkdownText.Code(file.Path)} | {(file.Saved is { } bytes ? ByteText.Of(bytes) : "")} "
                    + $"| {file.Errors} | {file.Warnings} | {file.Count - file.Errors - file.Warnings} |");
        output.WriteLine();
        WriteMore(files.Count, ReportLimits.SummaryRows, output);
    }

    private static void WriteFindings(LintReport report, TextWriter output)
    {
        var findings = report.Findings.OrderByDescending(static finding => finding.Diagnostic.Severity).ToList();
        if (findings.Count == 0) return;
        output.WriteLine("| Level | Place | Rule | Finding |");
        output.WriteLine("|---|---|---|---|");
        foreach (var finding in findings.Take(ReportLimits.SummaryFindings))
        {
            var diagnostic = finding.Diagnostic;
            var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
            output.WriteLine(
                $"| {Names.Of(diagnostic.Severity)} | {MarkdownText.Code($"{diagnostic.Path}:{range.Line}")} "
                    + $"| {Link(diagnostic.Rule)} | {MarkdownText.Of(MessageText.WithBytes(diagnostic))} |");
        }

        output.WriteLine();
        WriteMore(findings.Count, ReportLimits.SummaryFindings, output);
    }

    private static void WriteMore(int count, int shown, TextWriter output)
    {
        if (count <= shown) return;
        output.WriteLine($"And {count - shown} more.");
        output.WriteLine();
    }

    private static int Count(ReportedFile file, Severity severity) =>
        file.Findings.Count(finding => finding.Diagnostic.Severity == severity);

    private static string Link(RuleDescriptor rule)
    {
        var name = $"{rule.Id} {MarkdownText.Of(rule.Name)}";
        return rule.HelpLink is { } link && IsPlainAddress(link) ? $"[{name}]({link})" : name;
    }

    /// <summary>A rule of a third party may have any address.</summary>
    private static bool IsPlainAddress(string link) =>
        link.StartsWith("https://", StringComparison.Ordinal)
            && link.All(static one => one is > ' ' and < '\u007f' && "()<>|`\\\"".IndexOf(one) < 0);
}
