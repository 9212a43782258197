using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>A summary for job pages, in which no text of a file is markup.</summary>
internal sealed class MarkdownReportTests
{
    [Test]
    public void ASummaryHasTheFiguresTheRulesAndTheFindings()
    {
        var text = SampleReport.Write(new MarkdownReportWriter(), SampleReport.Full());
        Assert.That(text, Does.StartWith("## dockerfile-lint\n\n**1 warning, 1 info** in 1 Dockerfile\n\nPossible savings: **about 19.9 MB**\n"));
        Assert.That(text, Does.Contain("- Not complete: other: it can't be read\n"));
        Assert.That(text, Does.Contain("\n| Rule | Saves | Findings |\n|---|--:|--:|\n| [DFL1999 sample-size](").And.Contain(") | about 19.9 MB | 1 |\n"));
        Assert.That(text, Does.Contain("\n| <code>app/Dockerfile</code> | about 19.9 MB | 0 | 1 | 0 |\n| <code>app/.dockerignore</code> |  | 0 | 0 | 1 |\n"));
        Assert.That(text, Does.Contain("\n| warning | <code>app/Dockerfile&#58;2</code> | [DFL1999 sample-size]("));
    }

    [Test]
    public void NoFindingsAreSaid() =>
        Assert.That(LintedReport.Write(ReportFormat.Markdown, "FROM scratch\nCOPY a /a\nUSER 1000\n"), Is.EqualTo("## dockerfile-lint\n\n**no findings** in 1 Dockerfile\n\n"));

    [TestCase("<script>x</script>", "<code>&#60;script&#62;x&#60;/script&#62;</code>")]
    [TestCase("a|b", "<code>a&#124;b</code>")]
    [TestCase("*b*, _i_ and `c`.", "<code>&#42;b&#42;</code>, <code>&#95;i&#95;</code> and <code>&#96;c&#96;</code>.")]
    [TestCase("[x](javascript:y)", "<code>&#91;x&#93;&#40;javascript&#58;y</code>)")]
    [TestCase("thanks @user, see #12", "thanks <code>&#64;user</code>, see <code>&#35;12</code>")]
    [TestCase("at http://e.org or www.e.org", "at <code>http&#58;//e.org</code> or <code>www.e.org</code>")]
    [TestCase(":tada: $x$ ~~y~~", "<code>&#58;tada</code>: <code>&#36;x&#36;</code> <code>&#126;&#126;y&#126;&#126;</code>")]
    [TestCase("a\nb\\|c&amp;", "<code>a&#92;nb&#92;&#124;c&#38;amp</code>;")]
    [TestCase("Use 'rm -rf /x', or not (it's fine).", "Use 'rm -rf /x', or not (it's fine).")]
    [TestCase("'API_KEY'.", "'<code>API&#95;KEY</code>'.")]
    [TestCase("…größer\u202e", "<code>…größer&#92;u202e</code>")]
    [TestCase("", "")]
    public void TextIsNeverMarkup(string text, string shown) => Assert.That(MarkdownText.Of(text), Is.EqualTo(shown));

    [Test]
    public void AHostileFileStaysInItsCells()
    {
        var source = SourceText.From("RUN x\n", "a|b\n# c`<b>/Dockerfile");
        var rule = new RuleDescriptor("ACME1", "acme", "Acme", Severity.Warning) { HelpLink = "https://e.org/) <img src=x>" };
        var finding = new Finding(new Diagnostic(rule, source.Path, new TextSpan(0, 3), "It's |\n\n<img src=x> ](http://e.org)"));
        var text = SampleReport.Write(new MarkdownReportWriter(), new LintReport([new LintedFile(source, [finding])], ["| <b> \n# x"]));
        Assert.That(text, Does.Not.Contain("<img").And.Not.Contain("<b>").And.Not.Contain("http://").And.Not.Contain("`"));
        Assert.That(text.Split('\n').Where(static line => line.StartsWith('#')), Is.EqualTo(new[] { "## dockerfile-lint" }));
        Assert.That(text.Split('\n').Where(static line => line.StartsWith('|')).Select(static line => line.Count(static one => one == '|')), Is.All.EqualTo(5));
    }

    [Test]
    public void ALongSummaryIsCut()
    {
        var source = SourceText.From(new string('a', 1000), "Dockerfile");
        var findings = Enumerable.Range(0, 1000).Select(i => new Finding(new Diagnostic(i == 999 ? SampleReport.SizeRule : SampleReport.StyleRule, source.Path, new TextSpan(i, 1), new string('x', 1000))));
        var text = SampleReport.Write(new MarkdownReportWriter(), new LintReport([new LintedFile(source, [.. findings])]));
        Assert.That(Regex.Count(text, "^\\| info \\|", RegexOptions.Multiline), Is.EqualTo(ReportLimits.SummaryFindings - 1));
        // What is worse comes first.
        Assert.That(Regex.Count(text, "^\\| warning \\|", RegexOptions.Multiline), Is.EqualTo(1));
        Assert.That(text, Does.Contain("\nAnd 800 more.\n"));
        // GitHub takes 1 MiB.
        Assert.That(text.Length, Is.LessThan(1 << 20));
    }
}
