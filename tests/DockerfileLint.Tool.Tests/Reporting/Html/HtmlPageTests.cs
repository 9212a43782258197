using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Reporting.Html;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting.Html;

/// <summary>The page that a manager reads: the figure first, and no figure that isn't known.</summary>
internal sealed class HtmlPageTests
{
    private const string TwoStages = """
        FROM debian:12 AS build
        RUN apt-get update && apt-get install -y --no-install-recommends curl
        FROM debian:12-slim
        RUN apt-get update && apt-get install -y --no-install-recommends curl
        COPY --from=build /usr/bin/curl /curl

        """;

    [Test]
    public void TheFigureComesFirst()
    {
        var page = SampleReport.Write(new HtmlReportWriter("1.2.3"), SampleReport.Full());
        Assert.That(page, Does.Contain("</h1>\n<p class=\"figure\"><strong>about 19.9 MB</strong> could be saved in 1 file.</p>"));
        Assert.That(page, Does.Contain("<dt>In images</dt><dd>about 19.9 MB; the size of the images isn&#39;t known</dd>"));
        Assert.That(page, Does.Contain("<strong>other: it can&#39;t be read</strong>").And.Contain("<footer>dockerfile-lint 1.2.3</footer>"));
    }

    [Test]
    public void AnUnknownFigureIsNotInvented()
    {
        var page = LintedReport.Write(ReportFormat.Html, "FROM python:3.13-slim\nRUN pip install requests\n");
        Assert.That(page, Does.Contain("<strong>No known savings</strong>").And.Contain("<dt>Without an estimate</dt><dd>1 more finding about size</dd>"));
        Assert.That(page, Does.Not.Contain("id=\"rules\"").And.Not.Contain("class=\"map\""));
    }

    [Test]
    public void StagesHaveTheSumsOfTheirFindings()
    {
        var page = LintedReport.Write(ReportFormat.Html, TwoStages);
        Assert.That(page, Does.Contain("<span class=\"dim\">stage 1 (final)</span>"));
        var sums = PageText.Find(page, "<tr><th scope=\"row\">app0/Dockerfile<br><span class=\"dim\">(.*?)</span>.*?<td class=\"n\">(.*?)</td><td class=\"n\">(.*?)</td>");
        var report = LintedReport.Of(ReportFormat.Html, TwoStages);
        var final = TwoStages.IndexOf("FROM debian:12-slim", System.StringComparison.Ordinal);
        var known = report.Findings.Select(static one => one.Diagnostic).Where(static one => one.SavedBytes is { Bytes: > 0 }).ToList();
        var inFinal = known.Where(one => one.Span.Start > final).ToList();
        var bytes = new ByteEstimate(inFinal.Sum(static one => one.SavedBytes!.Value.Bytes), ByteEstimateKind.About);
        Assert.That(sums, Has.Member($"stage 1 (final)|{ByteText.Of(bytes)}|{inFinal.Count}"));
    }

    [Test]
    public void LinesAreNumberedAndTheSpanIsMarkedOnEach()
    {
        var page = SampleReport.Write(new HtmlReportWriter("1"), SampleReport.Full());
        Assert.That(page, Does.Contain("<pre><span><small>2</small><mark>RUN x &amp;&amp; \\</mark></span>\n<span><small>3</small><mark>    y</mark></span></pre>"));
    }

    [TestCase("RUN a\n", "RUN a\n", "<pre><span><small>1</small><mark>RUN a</mark></span></pre>")]
    [TestCase("RUN a\r\nRUN b", "a\r\nR", "<pre><span><small>1</small>RUN <mark>a</mark></span>\n<span><small>2</small><mark>R</mark>UN b</span></pre>")]
    [TestCase("RUN a\n\nRUN b\n", "a\n\nR", "<mark>a</mark></span>\n<span><small>2</small><mark></mark></span>\n<span><small>3</small><mark>R</mark>UN b</span></pre>")]
    public void APlaceThatEndsWithALineIsInThatLine(string text, string culprit, string shown) =>
        Assert.That(SampleReport.Write(new HtmlReportWriter("1"), SampleReport.With(text, culprit)), Does.Contain(shown));

    [Test]
    public void ThePageIsTheSameEachTimeAndAsksForNothing()
    {
        var page = LintedReport.Write(ReportFormat.Html, TwoStages, TwoStages);
        Assert.That(page, Is.EqualTo(LintedReport.Write(ReportFormat.Html, TwoStages, TwoStages)));
        Assert.That(page, Does.Contain("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
        Assert.That(PageText.Find(page, "(?i)<script|<link|<img|<iframe|<object| on[a-z]+=| style=|url\\(|@import|javascript:"), Is.Empty);
        Assert.That(PageText.Find(page, " id=\"(.*?)\""), Is.Not.Empty.And.Unique);
    }

    [Test]
    public void ManyFilesAreClosedAndTheWorstComesFirst()
    {
        var page = LintedReport.Write(ReportFormat.Html, "FROM scratch\nCOPY --from=none /a /b\n", TwoStages, TwoStages, TwoStages);
        Assert.That(page, Does.Not.Contain("<details class=\"file\" open>").And.Contain("<details class=\"file\">"));
        Assert.That(PageText.Find(page, "<h3>(.*?)</h3>")[0], Is.EqualTo("app1/Dockerfile"));
    }

    [Test]
    public void AHostileNameOfAStageStaysText()
    {
        var name = "x\"><script>y</script>";
        var page = LintedReport.Write(ReportFormat.Html, $"FROM debian:12 AS {name}\nRUN apt-get update\n", $"FROM debian:12 AS {name}\nRUN apt-get update\n");
        Assert.That(page, Does.Contain("apt-lists-left").And.Not.Contain("<script").And.Not.Contain("\"><script"));
    }

    [Test]
    public void APictureOfManyStagesHasARest()
    {
        var files = Enumerable.Range(0, 600).Select(i => SourceText.From("FROM a\n", $"{i}/Dockerfile"))
            .Select(text => new LintedFile(text, [new Finding(SampleReport.Of(text, "a", "m", new ByteEstimate(1000, ByteEstimateKind.Exact)))]));
        var page = SampleReport.Write(new HtmlReportWriter("1"), new LintReport(files));
        Assert.That(page, Does.Contain("<strong>600 kB</strong> could be saved in 600 files."));
        Assert.That(PageText.Find(page, "<rect class=\"c\\d\""), Has.Count.EqualTo(ReportLimits.PictureParts));
        Assert.That(page, Does.Contain("<title>200 other stages: 200 kB</title>").And.Contain("<th scope=\"row\">580 other stages</th><td class=\"n\">580 kB</td><td class=\"n\">580</td>"));
    }
}
