using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Reporting.Html;
using DockerfileLint.Text;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>The page shows what a fix changes, safely and within bounds.</summary>
internal sealed class FixDiffTests
{
    [Test]
    public void OnlyThePlacesThatChangeAreShown()
    {
        var text = SourceText.From("FROM a\nRUN b\nRUN c\nRUN d\nRUN e\nRUN f\nRUN g\nRUN h", "Dockerfile");
        TextChange[] changes = [Change(text, "RUN h", "RUN i"), Change(text, "RUN b\n", ""), Change(text, "c", "x")];
        Assert.That(FixDiff.Of(text, changes).Lines.Select(line => line.Sign + line.Text), Is.EqualTo(new[] { " FROM a", "-RUN b", "-RUN c", "+RUN x", " RUN d", "…", "…", " RUN g", "-RUN h", "+RUN i" }));
    }

    [Test]
    public void NothingFollowsTheLastLine()
    {
        var text = SourceText.From("FROM a\nRUN b\n", "Dockerfile");
        Assert.That(FixDiff.Of(text, [Change(text, "a", "c")]).Lines.Select(line => line.Sign + line.Text), Is.EqualTo(new[] { "-FROM a", "+FROM c", " RUN b" }));
    }

    [Test]
    public void AFileThatIsCreated() =>
        Assert.That(FixDiff.Of(SourceText.From("", ".dockerignore"), [new TextChange(".dockerignore", default, "bin\nobj\n")]).Lines.Select(line => line.Sign + line.Text), Is.EqualTo(new[] { "+bin", "+obj" }));

    [Test]
    public void ThePageShowsItWithoutScriptsOrNetwork()
    {
        var page = ToolRun.With("FROM debian:12\nRUN apt-get update && apt-get install -y curl '<b>' $x\n", "check", "--format", "html", "-").Output;
        Assert.That(page, Does.Contain("<del>-RUN apt-get update &amp;&amp; apt-get install -y curl &#39;&lt;b&gt;&#39; $x</del>\n<ins>+RUN apt-get update &amp;&amp; apt-get install -y curl &#39;&lt;b&gt;&#39; $x &amp;&amp; rm -rf /var/lib/apt/lists/*</ins>"));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=").And.Not.Contain("@import").And.Not.Contain("url(").And.Not.Contain("<link").And.Not.Contain("<b>' $x"));
    }

    [Test]
    public void NoFixesAreMadeWhereNoneAreWanted() =>
        Assert.That(ToolRun.With("FROM debian:12\nRUN apt-get update\n", "check", "--format", "html", "--no-fixes", "-").Output, Does.Contain("DFL1201").And.Not.Contain("class=\"diff\""));

    [Test]
    public void AHostileFixStaysText()
    {
        var page = Page("RUN \u001b[31m</pre><script>x</script>\n", "\u001b[31m</pre><script>x</script>", "<img onerror=y>\u202e");
        Assert.That(page, Does.Contain("<ins>+RUN &lt;img onerror=y&gt;\\u202e</ins>").And.Not.Contain("<script>").And.Not.Contain("<img").And.Not.Contain('\u001b').And.Not.Contain('\u202e'));
    }

    [Test]
    public void ALongFixIsCut()
    {
        var lines = string.Concat(Enumerable.Range(0, 100).Select(number => string.Create(CultureInfo.InvariantCulture, $"RUN {number}\n")));
        var page = Page(lines, lines, new string('x', 5000) + "\n");
        Assert.That(Regex.Count(page, "<del>"), Is.EqualTo(ReportLimits.DiffLines));
        Assert.That(page, Does.Contain("… 41 more lines\n"));
        Assert.That(Page("RUN x\n", "x", new string('y', 5000)), Does.Contain("yyy…</ins>").And.Not.Contain(new string('y', ReportLimits.Place)));
    }

    [Test]
    public void TheDiffsOfAPageAreBounded()
    {
        var text = SourceText.From(new string('a', 300_000) + "\n", "Dockerfile");
        var finding = new Finding(SampleReport.Of(text, "a", "m"), [.. Enumerable.Range(0, 10).Select(_ => new CodeFix("Change", FixSafety.Safe, [Change(text, "a", "b")]))]);
        var page = SampleReport.Write(new HtmlReportWriter("1"), new LintReport([new LintedFile(text, [finding])]));
        Assert.That(Regex.Count(page, "Fix \\(safe\\)"), Is.EqualTo(10));
        Assert.That(Regex.Count(page, "<ins>"), Is.EqualTo(4));
    }

    private static string Page(string text, string culprit, string replacement)
    {
        var source = SourceText.From(text, "Dockerfile");
        var fix = new CodeFix("Change", FixSafety.Suggested, [Change(source, culprit, replacement)]);
        return SampleReport.Write(new HtmlReportWriter("1"), new LintReport([new LintedFile(source, [new Finding(SampleReport.Of(source, "RUN", "m"), [fix])])]));
    }

    private static TextChange Change(SourceText text, string before, string after) => new(text.Path, new TextSpan(text.Text.IndexOf(before, System.StringComparison.Ordinal), before.Length), after);
}
