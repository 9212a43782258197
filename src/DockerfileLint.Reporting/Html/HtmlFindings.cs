using System;
using System.Globalization;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting.Html;

/// <summary>The findings of each file, with their source and their fixes; what saves most comes first.</summary>
internal sealed class HtmlFindings(LintReport report, TextWriter output)
{
    private int diffText;

    public void Write()
    {
        var files = report.Files.Where(static file => !file.Findings.IsEmpty)
            .Select(static file => (File: file, Saved: Savings.Of(file.Findings)))
            .OrderByDescending(static one => one.Saved?.Bytes ?? 0)
            .ToList();
        if (files.Count == 0) output.WriteLine("<p>No findings.</p>");
        foreach (var (file, saved) in files) Write(file, saved, isOpen: files.Count <= ReportLimits.OpenFiles);
    }

    private void Write(ReportedFile file, ByteEstimate? saved, bool isOpen)
    {
        var levels = Counted.Levels(Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        output.Write(
            $"<details class=\"file\"{(isOpen ? " open" : "")}><summary><h3>{HtmlText.Shown(file.Path)}</h3> "
                + $"<span>{levels}</span>");
        if (saved is { } bytes) output.Write($" <span>saves {ByteText.Of(bytes)}</span>");
        output.WriteLine("</summary><div>");
        foreach (var finding in file.Findings) Write(finding);
        output.WriteLine("</div></details>");

        int Count(Severity severity) => file.Findings.Count(finding => finding.Diagnostic.Severity == severity);
    }

    private void Write(Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        var level = Names.Of(diagnostic.Severity);
        output.WriteLine(
            $"<article class=\"{level}\"><h4>{range.Line}:{range.Column} <span class=\"{level}\">{level}</span> "
                + $"{HtmlText.Link(diagnostic.Rule)}</h4>");
        output.WriteLine($"<p>{HtmlText.Shown(diagnostic.Message)}</p>");
        if (report.ShownTextOf(diagnostic.Path) is { } text) HtmlSource.Write(text, diagnostic.Span, output);
        if (diagnostic.SavedBytes is { Bytes: > 0 } bytes)
            output.WriteLine($"<p>Saves <strong>{HtmlText.Encode(ByteText.Of(bytes))}</strong></p>");
        foreach (var fix in finding.Fixes) WriteFix(fix);
        foreach (var related in diagnostic.Related.Take(ReportLimits.RelatedPlaces))
            output.WriteLine(
                $"<p class=\"dim\">See {HtmlText.Shown(related.Path)}:"
                    + $"{report.RangeOf(related.Path, related.Span).Line}: {HtmlText.Shown(related.Message)}</p>");
        if (diagnostic.Related.Length - ReportLimits.RelatedPlaces is > 0 and var more)
            output.WriteLine($"<p class=\"dim\">And {more} more places</p>");
        output.WriteLine("</article>");
    }

    private void WriteFix(CodeFix fix)
    {
        var title = $"Fix ({Names.Of(fix.Safety)}): {HtmlText.Shown(fix.Title)}";
        if (diffText >= ReportLimits.DiffText || !report.Shows(fix))
        {
            output.WriteLine($"<p>{title}</p>");
            return;
        }

        var diffs = fix.Changes.GroupBy(static change => change.Path, StringComparer.Ordinal)
            .Select(file => (file.Key, Diff: FixDiff.Of(report.ShownTextOf(file.Key) ?? SourceText.From(""), file)))
            .ToList();
        var open = diffs.Sum(static one => one.Diff.Lines.Count) <= ReportLimits.OpenDiffLines ? " open" : "";
        output.WriteLine($"<details{open}><summary>{title}</summary>");
        foreach (var (path, diff) in diffs) Write(path, diff);
        output.WriteLine("</details>");
    }

    private void Write(string path, FixDiff diff)
    {
        output.Write($"<pre class=\"diff\"><b>{HtmlText.Shown(path)}</b>\n");
        foreach (var line in diff.Lines.Take(ReportLimits.DiffLines)) Write(line);
        if (diff.Lines.Count > ReportLimits.DiffLines)
            output.Write(
                $"… {(diff.Lines.Count - ReportLimits.DiffLines).ToString(CultureInfo.InvariantCulture)} more lines\n");
        output.WriteLine("</pre>");
        diffText += diff.Length;
    }

    private void Write((char Sign, string Text) line)
    {
        const int most = ReportLimits.Place;
        var shown = HtmlText.Lines(line.Text.Length <= most ? line.Text : line.Text.Substring(0, most) + "…");
        output.Write(line.Sign switch
        {
            '-' => $"<del>-{shown}</del>\n",
            '+' => $"<ins>+{shown}</ins>\n",
            ' ' => $" {shown}\n",
            _ => $"{line.Sign}\n",
        });
    }
}
