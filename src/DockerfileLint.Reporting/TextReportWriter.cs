using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>Findings for people: the place, the source, why it matters, what to do, and what it saves in all.</summary>
internal sealed class TextReportWriter(TextReportOptions options) : TextualReportWriter
{
    private readonly Palette palette = new(options.Color);

    public override void Write(LintReport report, TextWriter output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        foreach (var finding in report.Findings) Write(finding, report, output);
        if (options.Verbosity == Verbosity.Quiet) return;
        WriteSavings(report, output);
        WriteSummary(report, output);
    }

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private void Write(Finding finding, LintReport report, TextWriter output)
    {
        var diagnostic = finding.Diagnostic;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        var mark = palette.Of(diagnostic.Severity);
        output.Write($"{palette.Bold}{ShownText.OfPath(diagnostic.Path)}:{range.Line}:{range.Column}:{palette.Reset} ");
        output.Write(
            $"{mark}{SeverityName(diagnostic.Severity)} {diagnostic.Rule.Id}{palette.Reset} {diagnostic.Rule.Name}: ");
        output.WriteLine(ShownText.Of(diagnostic.Message));
        if (options.Verbosity == Verbosity.Quiet) return;
        if (report.ShownTextOf(diagnostic.Path) is { } text)
            new SourceExcerpt(output, palette, options.Width).Write(text, diagnostic.Span, mark);
        if (diagnostic.SavedBytes is { Bytes: > 0 } bytes) output.WriteLine($"    saves: {ByteText.Of(bytes)}");
        foreach (var fix in finding.Fixes)
            output.WriteLine(
                $"    {palette.Fix}fix ({(fix.Safety == FixSafety.Safe ? "safe" : "suggested")}): "
                    + $"{ShownText.Of(fix.Title)}{palette.Reset}");
        foreach (var related in diagnostic.Related.Take(ReportLimits.RelatedPlaces))
            WriteRelated(related, report, output);
        if (diagnostic.Related.Length > ReportLimits.RelatedPlaces)
            output.WriteLine(
                $"    {palette.Dim}and {diagnostic.Related.Length - ReportLimits.RelatedPlaces} more "
                    + $"places{palette.Reset}");
        if (diagnostic.Rule.HelpLink is { } link) output.WriteLine($"    {palette.Dim}help: {link}{palette.Reset}");
        output.WriteLine();
    }

    private void WriteRelated(RelatedLocation related, LintReport report, TextWriter output)
    {
        var range = report.RangeOf(related.Path, related.Span);
        output.WriteLine(
            $"    {palette.Dim}see {ShownText.Of(related.Path)}:{range.Line}:{range.Column}: "
                + $"{ShownText.Of(related.Message)}{palette.Reset}");
    }

    private void WriteSavings(LintReport report, TextWriter output)
    {
        if (Savings.Of(report) is not { } savings) return;
        output.WriteLine($"{palette.Bold}Total possible savings: {savings.Text}{palette.Reset}");
        var name = savings.ByRule.Max(rule => rule.Rule.Name.Length);
        var bytes = savings.ByRule.Max(rule => ByteText.Of(rule.Bytes).Length);
        foreach (var rule in savings.ByRule)
            output.WriteLine(
                $"  {ByteText.Of(rule.Bytes).PadLeft(bytes)}  {rule.Rule.Id} {rule.Rule.Name.PadRight(name)}  "
                    + $"{Counted.Of(rule.Findings, "finding", "findings")}");
        output.WriteLine();
    }

    private void WriteSummary(LintReport report, TextWriter output)
    {
        var counts = new List<string>();
        if (report.Count(Severity.Error) is > 0 and var errors)
            counts.Add(palette.Of(Severity.Error) + Counted.Of(errors, "error", "errors") + palette.Reset);
        if (report.Count(Severity.Warning) is > 0 and var warnings)
            counts.Add(palette.Of(Severity.Warning) + Counted.Of(warnings, "warning", "warnings") + palette.Reset);
        if (report.Count(Severity.Info) is > 0 and var infos)
            counts.Add(palette.Of(Severity.Info) + $"{infos} info" + palette.Reset);
        var files = Counted.Of(report.DockerfileCount, "Dockerfile", "Dockerfiles");
        output.WriteLine(counts.Count == 0 ? $"{files}: no findings" : $"{files}: {string.Join(", ", counts)}");
        WriteFixHint(report, output);
    }

    private void WriteFixHint(LintReport report, TextWriter output)
    {
        var fixable = report.Findings.Where(static finding => !finding.Fixes.IsEmpty).ToLookup(
            static finding => finding.Fixes.Any(static fix => fix.Safety == FixSafety.Safe));
        var (safe, suggested) = (fixable[true].ToList(), fixable[false].ToList());
        if (safe.Count > 0) output.WriteLine($"{safe.Count} can be fixed safely: dockerfile-lint fix{RulesOf(safe)}");
        if (suggested.Count > 0)
            output.WriteLine(
                $"{suggested.Count} {(safe.Count > 0 ? "more " : string.Empty)}can be fixed after review: "
                    + $"dockerfile-lint fix --suggested --diff{RulesOf(suggested)}");
    }

    /// <summary>The options that make the command find without the image what was found with it.</summary>
    private string RulesOf(IEnumerable<Finding> findings)
    {
        if (!options.HasImage) return "";
        var rules = string.Join(
            ",", findings.Select(static finding => finding.Diagnostic.Rule.Id).Distinct(StringComparer.Ordinal));
        return $" --select {rules} --rule {rules}";
    }
}
