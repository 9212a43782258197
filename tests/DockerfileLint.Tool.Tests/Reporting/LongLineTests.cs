using System;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>What a finding costs does not depend on how long its line, its words and its span are.</summary>
internal sealed class LongLineTests
{
    private const int Findings = 200;
    private const long BytesAFinding = 64_000;

    [TestCase(ReportFormat.Text, 2_500)]
    [TestCase(ReportFormat.Html, 4_000)]
    [TestCase(ReportFormat.GitHub, 3_000)]
    [TestCase(ReportFormat.Json, 3_500)]
    [TestCase(ReportFormat.Sarif, 3_500)]
    [TestCase(ReportFormat.GitLab, 2_500)]
    [TestCase(ReportFormat.Checkstyle, 2_500)]
    [TestCase(ReportFormat.JUnit, 3_500)]
    [TestCase(ReportFormat.Markdown, 3_000)]
    public void AFindingIsShort(ReportFormat format, int most)
    {
        var report = OneLine(1_000_000, spanLength: 500_000);
        var writer = ReportWriters.Of(format, "1.0.0");
        writer.Write(report, Stream.Null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        writer.Write(report, Stream.Null);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Findings * BytesAFinding), "bytes allocated");
        Assert.That(SampleReport.Write(writer, report), Has.Length.LessThan((Findings * most) + 10_000));
    }

    [Test]
    public void AShortLineIsShownAsBefore()
    {
        var report = OneLine(400, spanLength: 3);
        var line = SampleReport.Write(new TextReportWriter(new TextReportOptions()), report).Split('\n')[1];
        Assert.That(line, Does.StartWith("  1 | RUN x").And.EndsWith("…"));
    }

    [Test]
    public void ThePlaceInALongLineIsUnderlined()
    {
        var text = SourceText.From("RUN " + new string('a', 300_000) + " 🐳culprit " + new string('b', 300_000));
        var rule = new RuleDescriptor("DFL1999", "sample-size", "Sample", Severity.Warning);
        var span = new TextSpan(text.Text.IndexOf("culprit", StringComparison.Ordinal), 7);
        var report = new LintReport([new LintedFile(text, [new Finding(new Diagnostic(rule, text.Path, span, "So."))])]);
        var lines = SampleReport.Write(new TextReportWriter(new TextReportOptions()), report).Split('\n');
        Assert.That(lines[1], Has.Length.LessThan(130).And.Contains("…a").And.EndsWith("b…"));
        // The whale takes two columns and two code units.
        Assert.That(lines[2].IndexOf("^^^^^^^", StringComparison.Ordinal), Is.EqualTo(lines[1].IndexOf("culprit", StringComparison.Ordinal)));
    }

    [Test]
    public void AMessageKeepsWhatIsAroundALongWord()
    {
        var rule = new RuleDescriptor("DFL1999", "sample-size", "Sample", Severity.Warning);
        var message = new Diagnostic(rule, "Dockerfile", new TextSpan(0, 0), $"'{new string('x', 5_000)}' isn't a port. Use a number.").Message;
        Assert.That(message, Does.StartWith("'xxx").And.EndsWith("… isn't a port. Use a number.").And.Length.LessThan(300));
    }

    [Test]
    public void AMessageOfManyWordsIsCut()
    {
        var rule = new RuleDescriptor("DFL1999", "sample-size", "Sample", Severity.Warning);
        var message = new Diagnostic(rule, "Dockerfile", new TextSpan(0, 0), string.Concat(Enumerable.Repeat("word ", 10_000))).Message;
        Assert.That(message, Has.Length.EqualTo(1001).And.EndsWith("…"));
    }

    private static LintReport OneLine(int length, int spanLength)
    {
        var text = SourceText.From("RUN " + new string('x', length) + "\n");
        var rule = new RuleDescriptor("DFL1999", "sample-size", "Sample", Severity.Warning);
        var word = text.Text.Substring(4, length);
        var findings = Enumerable.Range(0, Findings).Select(index => new Finding(new Diagnostic(rule, text.Path, new TextSpan(4 + index, spanLength), $"'{word}' is so.")
        {
            Related = [new RelatedLocation(text.Path, new TextSpan(4, spanLength), $"'{word}' is here")],
        }));
        return new LintReport([new LintedFile(text, [.. findings])]);
    }
}
