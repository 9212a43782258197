using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;

namespace DockerfileLint.Reporting.Html;

/// <summary>The beginning of a page: the one figure, what it rests on, and where the bytes are.</summary>
internal sealed class HtmlOverview(LintReport report, TextWriter output)
{
    private readonly Savings? savings = Savings.Of(report);
    private readonly ContextTotals contexts = ContextTotals.Of(report);

    public void Write()
    {
        output.WriteLine("<h1>dockerfile-lint report</h1>");
        WriteFigure();
        output.WriteLine("<dl>");
        WriteFacts();
        output.WriteLine("</dl>");
        foreach (var failure in report.Failures)
            output.WriteLine($"<p class=\"alert\"><strong>{HtmlText.Shown(failure)}</strong></p>");
        output.WriteLine("</header>");
        WriteNavigation();
        output.WriteLine("<main>");
        if (savings is not null)
        {
            WriteRules(savings);
            WriteStages();
        }

        WriteContexts();
    }

    private void WriteFigure()
    {
        if (savings is null)
        {
            output.WriteLine("<p class=\"figure\"><strong>No known savings</strong></p>");
            return;
        }

        var files = report.Files.Count(
            static file => file.Findings.Any(static finding => finding.Diagnostic.SavedBytes is { Bytes: > 0 }));
        output.WriteLine(
            $"<p class=\"figure\"><strong>{HtmlText.Encode(ByteText.Of(savings.Total))}</strong> could be saved in "
                + $"{Counted.Of(files, "file", "files")}.</p>");
    }

    private void WriteFacts()
    {
        Fact("Checked", Counted.Of(report.DockerfileCount, "Dockerfile", "Dockerfiles"));
        Fact("Findings", Counted.Levels(report));
        if (savings is not null)
        {
            Part(
                "In images",
                static category => category != RuleCategory.Context,
                report.Findings.Any(IsOfImage) ? "" : "; the size of the images isn't known");
            Part("In build contexts", static category => category == RuleCategory.Context, OfContexts());
        }

        if (report.Findings.Count(Savings.IsWithoutEstimate) is > 0 and var unknown)
            Fact("Without an estimate", Counted.Of(unknown, "more finding", "more findings") + " about size");
        var safe = report.Findings.Count(static finding => finding.Fixes.Any(fix => fix.Safety == FixSafety.Safe));
        var others = report.Findings.Count(static finding => !finding.Fixes.IsEmpty) - safe;
        if (safe + others > 0)
            Fact("Can be fixed", $"{Counted.Number(safe)} safely, {Counted.Number(others)} after review");
    }

    /// <summary>Whether a finding shows that an image was read.</summary>
    private static bool IsOfImage(Finding finding) =>
        finding.Diagnostic.IsMeasured || MeasuredBytes.IsOfImage(finding.Diagnostic.Rule.Id);

    private void Part(string name, Func<RuleCategory, bool> isOne, string rest)
    {
        var parts = savings!.ByRule.Where(rule => isOne(rule.Rule.Category)).Select(static rule => rule.Bytes).ToList();
        if (parts.Count > 0) Fact(name, ByteText.Of(Savings.Sum(parts)) + rest);
    }

    private string OfContexts() => contexts.Builds == 0
        ? ""
        : $" of {ByteText.Of(contexts.SentByBuilds)} that {Counted.Of(contexts.Builds, "build sends", "builds send")}";

    private void Fact(string name, string value) =>
        output.WriteLine($"<dt>{name}</dt><dd>{HtmlText.Encode(value)}</dd>");

    private void WriteNavigation()
    {
        output.Write("<nav aria-label=\"Sections\">");
        if (savings is not null)
            output.Write("<a href=\"#rules\">Savings by rule</a><a href=\"#stages\">Savings by stage</a>");
        if (contexts.Bytes > 0) output.Write("<a href=\"#contexts\">Build context by folder</a>");
        output.WriteLine("<a href=\"#findings\">Findings</a></nav>");
    }

    private void WriteRules(Savings known)
    {
        var parts = known.ByRule.Select(static rule => new SavingsPart(
            $"{HtmlText.Link(rule.Rule)}<br><span class=\"dim\">{HtmlText.Encode(rule.Rule.Title)}</span>",
            rule.Rule.Name,
            rule.Bytes,
            rule.Findings));
        output.WriteLine("<section id=\"rules\"><h2>Savings by rule</h2>");
        BarTable.Write("Savings by rule", ["Rule", "Saves", "Findings"], [.. parts], output);
        output.WriteLine("</section>");
    }

    private void WriteStages()
    {
        var stages = StageSavings.Of(report);
        var isOneFile = stages.All(stage => stage.Path == stages[0].Path);
        var colors = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new List<SavingsPart>();
        foreach (var stage in stages)
        {
            if (!colors.TryGetValue(stage.Path, out var color)) colors.Add(stage.Path, color = colors.Count);
            var name = NameOf(stage);
            parts.Add(new SavingsPart(
                $"{HtmlText.Shown(stage.Path)}<br><span class=\"dim\">{HtmlText.Shown(name)}</span>",
                isOneFile ? name : $"{stage.Path}: {name}",
                stage.Bytes,
                stage.Findings)
                {
                    Color = isOneFile ? parts.Count : color,
                });
        }

        output.WriteLine("<section id=\"stages\"><h2>Savings by stage</h2>");
        WritePicture("stages", "Savings by stage", "what a stage could save", parts, "other stage", "other stages");
        WriteTable("Savings by stage", ["Stage", "Saves", "Findings"], parts, "other stage", "other stages");
        output.WriteLine("</section>");
    }

    private void WritePicture(
        string id, string title, string size, List<SavingsPart> parts, string singular, string plural)
    {
        var drawn = SavingsPart.Cut(parts, ReportLimits.PictureParts, singular, plural);
        var text = $"{Counted.Of(drawn.Count, "area", "areas")}, each sized by {size}. The largest is "
            + $"{parts[0].Name} with {parts[0].Shown}. The table below has the numbers.";
        TreemapPicture.Write(id, title, text, drawn, output);
    }

    private void WriteTable(string title, string[] columns, List<SavingsPart> parts, string singular, string plural) =>
        BarTable.Write(
            title, columns, SavingsPart.Cut(parts, ReportLimits.SavingsRows, singular, plural), output);

    private static string NameOf(StageSavings stage) => stage.Stage switch
    {
        null => "build context",
        { IsFinal: true } final => $"{final.Name} (final)",
        { } other => other.Name,
    };

    private void WriteContexts()
    {
        if (contexts.Bytes == 0) return;
        var parts = contexts.Folders.ConvertAll(static folder => new SavingsPart(
            HtmlText.Shown(folder.Path),
            folder.Path,
            new ByteEstimate(folder.Bytes, ByteEstimateKind.Exact),
            folder.Files)
            {
                Waste = folder.Needless,
            });
        output.WriteLine("<section id=\"contexts\"><h2>Build context by folder</h2>");
        output.WriteLine(
            $"<p>The builds send {ByteText.Of(contexts.Bytes)} in {Counted.Of(contexts.Files, "file", "files")}. Of "
                + $"these, {ByteText.Of(contexts.Needless)} aren't needed and are marked.</p>");
        if (contexts.Unknown > 0)
            output.WriteLine(
                "<p>It isn't known what the builds of "
                    + $"{Counted.Of(contexts.Unknown, "other Dockerfile", "other Dockerfiles")} send.</p>");
        const string title = "Build context by folder";
        WritePicture("contexts", title, "what is sent of a folder", parts, "other folder", "other folders");
        WriteTable(title, ["Folder", "Sent", "Not needed", "Files"], parts, "other folder", "other folders");
        output.WriteLine("</section>");
    }
}
