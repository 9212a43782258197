using System;
using System.IO;
using System.Linq;
using System.Net;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>One page that needs nothing else: no script, no font, no network.</summary>
internal sealed class HtmlReportWriter : TextualReportWriter
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
        color:#1b1f24;background:#fff}
        h2{margin-top:2.5rem;font-size:1.1rem;font-family:ui-monospace,monospace}
        article{border-left:4px solid #9aa4b2;padding:.25rem 1rem;margin:1rem 0}
        article.error{border-color:#c62828}article.warning{border-color:#b26a00}article.info{border-color:#1565c0}
        pre{background:#f5f7fa;padding:.5rem .75rem;overflow-x:auto}mark{background:#ffe08a}
        ins,del{text-decoration:none;display:inline-block;min-width:100%}
        ins{background:#d9f2dd}del{background:#fbdfdf}
        table{border-collapse:collapse}td,th{padding:.2rem 1rem .2rem 0;text-align:left}td.number{text-align:right}
        @media(prefers-color-scheme:dark){body{background:#14171b;color:#dde3ea}pre{background:#1f242b}
        mark{background:#6b5500;color:inherit}ins{background:#173d22}del{background:#4a1f21}a{color:#8ab4f8}}
        """;

    private int diffText;

    public override void Write(LintReport report, TextWriter output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        diffText = 0;
        output.WriteLine(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                + "content=\"width=device-width\">");
        output.WriteLine($"<title>dockerfile-lint</title><style>\n{Style}\n</style></head><body>");
        output.WriteLine("<h1>dockerfile-lint</h1>");
        output.WriteLine(
            $"<p>{report.DockerfileCount} Dockerfiles: {report.Count(Severity.Error)} errors, "
                + $"{report.Count(Severity.Warning)} warnings, {report.Count(Severity.Info)} info</p>");
        WriteSavings(report, output);
        foreach (var failure in report.Failures) output.WriteLine($"<p><strong>{Shown(failure)}</strong></p>");
        foreach (var file in report.Files.Where(file => !file.Findings.IsEmpty)) WriteFile(file, report, output);
        output.WriteLine("</body></html>");
    }

    private static void WriteSavings(LintReport report, TextWriter output)
    {
        if (Savings.Of(report) is not { } savings) return;
        output.WriteLine($"<h2>Total possible savings: {Encode(savings.Text)}</h2><table>");
        foreach (var rule in savings.ByRule)
            output.WriteLine(
                $"<tr><td class=\"number\">{Encode(ByteText.Of(rule.Bytes))}</td>"
                    + $"<td>{Link(rule.Rule)}</td><td>{rule.Findings}</td></tr>");
        output.WriteLine("</table>");
    }

    private void WriteFile(ReportedFile file, LintReport report, TextWriter output)
    {
        output.WriteLine($"<section><h2>{Shown(file.Path)}</h2>");
        foreach (var finding in file.Findings) WriteFinding(finding, report, output);
        output.WriteLine("</section>");
    }

    private void WriteFinding(Finding finding, LintReport report, TextWriter output)
    {
        var diagnostic = finding.Diagnostic;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        output.WriteLine(
            $"<article class=\"{Names.Of(diagnostic.Severity)}\"><p><strong>{range.Line}:{range.Column} "
                + $"{Names.Of(diagnostic.Severity)} {Link(diagnostic.Rule)}</strong><br>");
        output.WriteLine($"{Shown(MessageText.WithBytes(diagnostic))}</p>");
        WriteSource(diagnostic, report, output);
        foreach (var fix in finding.Fixes) WriteFix(fix, report, output);
        foreach (var related in diagnostic.Related.Take(ReportLimits.RelatedPlaces))
            output.WriteLine(
                $"<p>See {Shown(related.Path)}:{report.RangeOf(related.Path, related.Span).Line}: "
                    + $"{Shown(related.Message)}</p>");
        if (diagnostic.Related.Length > ReportLimits.RelatedPlaces)
            output.WriteLine($"<p>And {diagnostic.Related.Length - ReportLimits.RelatedPlaces} more places</p>");
        output.WriteLine("</article>");
    }

    private void WriteFix(CodeFix fix, LintReport report, TextWriter output)
    {
        output.WriteLine($"<p>Fix ({Names.Of(fix.Safety)}): {Shown(fix.Title)}</p>");
        if (diffText >= ReportLimits.DiffText || !report.Shows(fix)) return;
        foreach (var file in fix.Changes.GroupBy(static change => change.Path, StringComparer.Ordinal))
        {
            output.Write($"<pre class=\"diff\"><b>{Shown(file.Key)}</b>\n");
            var diff = FixDiff.Of(report.ShownTextOf(file.Key) ?? SourceText.From(""), file);
            foreach (var line in diff.Lines.Take(ReportLimits.DiffLines)) WriteLine(line, output);
            if (diff.Lines.Count > ReportLimits.DiffLines)
                output.Write($"… {diff.Lines.Count - ReportLimits.DiffLines} more lines\n");
            output.WriteLine("</pre>");
            diffText += diff.Length;
        }
    }

    private static void WriteLine((char Sign, string Text) line, TextWriter output)
    {
        const int most = ReportLimits.Place;
        var text = line.Text.Length <= most ? line.Text : line.Text.Substring(0, most) + "…";
        var shown = Encode(ShownText.WithoutCommands(ShownText.OfLines(text)));
        output.Write(line.Sign switch
        {
            '-' => $"<del>-{shown}</del>\n",
            '+' => $"<ins>+{shown}</ins>\n",
            ' ' => $" {shown}\n",
            _ => $"{line.Sign}\n",
        });
    }

    private static void WriteSource(Diagnostic diagnostic, LintReport report, TextWriter output)
    {
        if (report.ShownTextOf(diagnostic.Path) is not { Length: > 0 } text) return;
        if (diagnostic.Span.End > text.Length) return;
        var start = text.GetLineSpan(text.GetLine(diagnostic.Span.Start)).Start;
        var end = Math.Max(diagnostic.Span.End, text.GetLineSpan(text.GetLine(diagnostic.Span.End)).End);
        var span = diagnostic.Span;
        var before = Cut(text, Math.Max(start, span.Start - ReportLimits.BesidePlace), span.Start);
        var placeEnd = Math.Min(span.End, span.Start + ReportLimits.Place);
        var after = placeEnd < span.End ? "" : Cut(text, span.End, Math.Min(end, span.End + ReportLimits.BesidePlace));
        output.Write($"<pre>{Sign(span.Start - start > ReportLimits.BesidePlace)}{before}");
        output.Write($"<mark>{Cut(text, span.Start, placeEnd)}</mark>{after}");
        output.WriteLine($"{Sign(placeEnd < span.End || end - span.End > ReportLimits.BesidePlace)}</pre>");
    }

    private static string Sign(bool isCut) => isCut ? "…" : string.Empty;

    private static string Cut(SourceText text, int start, int end) =>
        Encode(ShownText.WithoutCommands(
            ShownText.OfLines(text.Text.Substring(start, end - start).Replace("\r\n", "\n"))));

    private static string Link(RuleDescriptor rule)
    {
        var name = $"{Encode(rule.Id)} {Encode(rule.Name)}";
        return rule.HelpLink is { } link ? $"<a href=\"{Encode(link)}\">{name}</a>" : name;
    }

    private static string Shown(string text) => Encode(ShownText.Of(text));

    private static string Encode(string text) => WebUtility.HtmlEncode(WellFormedText.ForXml(text));
}
