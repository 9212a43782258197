using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Reporting.Html;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>What other programs read.</summary>
internal sealed class MachineReportTests
{
    [Test]
    public void JsonIsAsTheContractSays()
    {
        using var json = JsonDocument.Parse(SampleReport.Write(new JsonReportWriter(), SampleReport.Full()));
        var root = json.RootElement;
        Assert.That(root.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()), Is.EqualTo(new[] { "app/Dockerfile", "app/.dockerignore" }));
        var diagnostic = root.GetProperty("files")[0].GetProperty("diagnostics")[0];
        Assert.That(diagnostic.GetRawText(), Is.EqualTo("""
            {"rule":"DFL1999","name":"sample-size","severity":"warning","message":"Costs bytes: 100%, \"quoted\" <b>.","line":2,"column":1,"endLine":3,"endColumn":6,"helpLink":"HELP","savedBytes":{"bytes":19860000,"kind":"about"},"related":[{"path":"app/Dockerfile","line":1,"column":1,"endLine":1,"endColumn":9,"message":"The base."}],"fixes":[{"title":"Do it better","safety":"safe","changes":[{"path":"app/Dockerfile","line":2,"column":5,"endLine":2,"endColumn":6,"newText":"z\n"}]}]}
            """.Replace("HELP", SampleReport.SizeRule.HelpLink)));
        Assert.That(root.GetProperty("summary").GetRawText(), Is.EqualTo("""{"files":1,"error":0,"warning":1,"info":1,"savedBytes":{"bytes":19860000,"kind":"about"}}"""));
        Assert.That(root.GetProperty("failures")[0].GetString(), Is.EqualTo("other: it can't be read"));
    }

    [Test]
    public void RulesAreListedAsTheContractSays()
    {
        using var stream = new System.IO.MemoryStream();
        var sample = SampleReport.SizeRule;
        var rule = new RuleDescriptor(sample.Id, sample.Name, sample.Title, sample.Severity) { Fix = sample.Fix, Aliases = ["hadolint:DL3059"], Presets = RulePresets.Recommended | RulePresets.Size, Options = [new RuleOption("limit", "3", "How many.")] };
        RuleListWriter.WriteJson([rule], stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var written = json.RootElement[0];
        Assert.That(written.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "id", "name", "title", "category", "severity", "enabledByDefault", "presets", "fix", "aliases", "options", "helpLink" }));
        Assert.That(written.GetProperty("category").GetString(), Is.EqualTo("size"));
        Assert.That(written.GetProperty("presets").EnumerateArray().Select(value => value.GetString()), Is.EqualTo(new[] { "recommended", "size", "strict" }));
        Assert.That(written.GetProperty("options")[0].GetProperty("default").GetString(), Is.EqualTo("3"));
    }

    [Test]
    public void SarifCarriesPlacesFixesAndFailures()
    {
        using var json = JsonDocument.Parse(SampleReport.Write(new SarifReportWriter("1.2.3"), SampleReport.Full()));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.That(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()), Is.EqualTo(new[] { "DFL1999", "DFL7999" }));
        var result = run.GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.That(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), Is.EqualTo("app/Dockerfile"));
        Assert.That(place.GetProperty("region").GetRawText().Where(character => !char.IsWhiteSpace(character)), Is.EqualTo("""{"startLine":2,"startColumn":1,"endLine":3,"endColumn":6}"""));
        var change = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.That(change.GetProperty("insertedContent").GetProperty("text").GetString(), Is.EqualTo("z\n"));
        Assert.That(run.GetProperty("results")[1].GetProperty("level").GetString(), Is.EqualTo("note"));
        Assert.That(run.GetProperty("results")[1].GetProperty("ruleIndex").GetInt32(), Is.EqualTo(1));
        Assert.That(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean(), Is.False);
    }

    [Test]
    public void FingerprintsOutliveLinesAddedAbove()
    {
        Assert.That(Fingerprint("FROM a\nRUN x\n"), Is.EqualTo(Fingerprint("# new\n\nFROM a\nRUN x\n")));
        Assert.That(Fingerprint("FROM a\nRUN x\n"), Is.Not.EqualTo(Fingerprint("FROM a\nRUN y\n")));

        static string? Fingerprint(string text)
        {
            using var json = JsonDocument.Parse(SampleReport.Write(new GitLabReportWriter(), SampleReport.With(text, text[(text.IndexOf("RUN", System.StringComparison.Ordinal))..])));
            return json.RootElement[0].GetProperty("fingerprint").GetString();
        }
    }

    [Test]
    public void EqualFindingsHaveDifferentFingerprints()
    {
        var source = DockerfileLint.Text.SourceText.From("RUN x\nRUN x\n", "Dockerfile");
        var first = new Diagnostic(SampleReport.SizeRule, source.Path, new Text.TextSpan(0, 5), "m");
        var report = new LintReport([new LintedFile(source, [new Finding(first), new Finding(new Diagnostic(first.Rule, source.Path, new Text.TextSpan(6, 5), "m"))])]);
        using var json = JsonDocument.Parse(SampleReport.Write(new GitLabReportWriter(), report));
        Assert.That(json.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()), Is.Unique);
    }

    [Test]
    public void GitHubCommandsAreEscaped()
    {
        var lines = SampleReport.Write(new GitHubReportWriter(), SampleReport.Full()).Split('\n');
        Assert.That(lines[0], Is.EqualTo("::warning file=app/Dockerfile,line=2,endLine=3,title=DFL1999 sample-size::Costs bytes: 100%25, \"quoted\" <b>. (saves about 19.9 MB)%0A" + SampleReport.SizeRule.HelpLink));
        Assert.That(lines[1], Does.StartWith("::notice file=app/.dockerignore,line=1,endLine=1,col=1,endColumn=4,title="));
    }

    [Test]
    public void XmlFormatsAreWellFormed()
    {
        var checkstyle = XDocument.Parse(SampleReport.Write(new CheckstyleReportWriter(), SampleReport.Full()));
        Assert.That(checkstyle.Descendants("error").Select(error => error.Attribute("line")!.Value), Is.EqualTo(new[] { "2", "1" }));
    }

    [TestCase(Severity.Error, 0)]
    [TestCase(Severity.Warning, 1)]
    [TestCase(Severity.Info, 2)]
    [TestCase(Severity.None, 0)]
    public void JUnitFailsWhatFailsTheRun(Severity failLevel, int failures)
    {
        var full = SampleReport.Full();
        var report = new LintReport(full.Files.Select(file => new LintedFile(full.TextOf(file.Path)!, file.Findings)), full.Failures) { FailLevel = failLevel };
        var junit = XDocument.Parse(SampleReport.Write(new JUnitReportWriter(), report)).Root!;
        Assert.That((Number(junit, "tests"), Number(junit, "failures"), Number(junit, "errors")), Is.EqualTo((3, failures, 1)));
        foreach (var attribute in new[] { "tests", "failures", "errors" })
            Assert.That(junit.Elements("testsuite").Sum(suite => Number(suite, attribute)), Is.EqualTo(Number(junit, attribute)), attribute);
        Assert.That(junit.Descendants("testcase").Count(), Is.EqualTo(3));
        Assert.That(junit.Descendants("failure").Count(), Is.EqualTo(failures));
        Assert.That(junit.Descendants("error").Single().Value, Is.EqualTo("other: it can't be read"));
        var texts = junit.Descendants("failure").Concat(junit.Descendants("system-out")).Select(element => element.Value).ToList();
        Assert.That(texts, Has.Count.EqualTo(2).And.Some.Contains("app/Dockerfile:2:1: ").And.Some.Contains("app/.dockerignore:1:1: "));

        static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [TestCase(ReportFormat.Text)]
    [TestCase(ReportFormat.Json)]
    [TestCase(ReportFormat.Sarif)]
    [TestCase(ReportFormat.GitHub)]
    [TestCase(ReportFormat.GitLab)]
    [TestCase(ReportFormat.Checkstyle)]
    [TestCase(ReportFormat.JUnit)]
    [TestCase(ReportFormat.Html)]
    [TestCase(ReportFormat.Markdown)]
    public void EveryFormatBearsTextThatIsNotUnicode(ReportFormat format)
    {
        var report = SampleReport.With("RUN \udc80\0\n", "\udc80\0", "A byte \udc80 and \u0001.");
        Assert.That(SampleReport.Write(ReportWriters.Of(format, "1"), report), Is.Not.Empty);
    }

    [TestCase(ReportFormat.Json)]
    [TestCase(ReportFormat.Sarif)]
    [TestCase(ReportFormat.GitLab)]
    [TestCase(ReportFormat.Checkstyle)]
    [TestCase(ReportFormat.JUnit)]
    public void ANameThatSteersTheScreenIsEscapedAndReadBackAsItIs(ReportFormat format)
    {
        const string path = "a\u202e\u2066\u200f\u2028\u061c\ufeff\u0085\u007f\ud83d\ude00\"\\<&é/Dockerfile";
        var source = DockerfileLint.Text.SourceText.From("RUN x\n", path);
        var finding = new Finding(SampleReport.Of(source, "x", $"It is in {path}."));
        var written = SampleReport.Write(ReportWriters.Of(format, "1"), new LintReport([new LintedFile(source, [finding])], [$"{path}: failed"]));
        Assert.That(written.Where(ShownText.IsUnsafe), Is.All.EqualTo('\n'));
        Assert.That(Texts(written), Has.Member($"It is in {path}."));
        Assert.That(Texts(written), Has.Member(format == ReportFormat.Sarif ? $"{path}: failed" : path));
    }

    [Test]
    public void HtmlEscapesWhatItShows()
    {
        var html = SampleReport.Write(new HtmlReportWriter("1"), SampleReport.With("RUN <script>\n", "<script>", "<i>"));
        Assert.That(html, Does.Contain("<mark>&lt;script&gt;</mark>").And.Not.Contain("<script>").And.Not.Contain("<i>"));
    }

    [Test]
    public void AFindingThatTwoDockerfilesShareIsReportedOnce()
    {
        var ignore = DockerfileLint.Text.SourceText.From("bin\n", ".dockerignore");
        var shared = new Finding(new Diagnostic(SampleReport.SizeRule, ignore.Path, default, "m"));
        var files = new[] { "Dockerfile", "Dockerfile.dev" }
            .Select(path => new LintedFile(DockerfileLint.Text.SourceText.From("FROM a\n", path), [shared]) { OtherTexts = [ignore] });
        Assert.That(new LintReport(files).Findings.Count(), Is.EqualTo(1));
    }

    /// <summary>All texts in a report of JSON or XML, as a program reads them.</summary>
    private static List<string?> Texts(string written)
    {
        if (written[0] == '<') return [.. XDocument.Parse(written).Descendants().SelectMany(element => element.Attributes()).Select(attribute => attribute.Value)];
        using var json = JsonDocument.Parse(written);
        return [.. Strings(json.RootElement)];
    }

    private static IEnumerable<string?> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()],
        _ => [],
    };
}
