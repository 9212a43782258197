using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Text;
using DockerfileLint.Tool.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>Of a file with more findings than anybody reads, the first ones are shown, and it is said how many are not.</summary>
internal sealed class ManyFindingsTests
{
    [TestCase(10_000, null)]
    [TestCase(10_001, "D: 1 more finding is not shown (limit: 10,000 for a file)")]
    [TestCase(12_345, "D: 2,345 more findings are not shown (limit: 10,000 for a file)")]
    public void TheFirstTenThousandAreShown(int count, string? said)
    {
        var text = SourceText.From(new string('a', count), "D");
        // The last one comes first, and is not shown.
        var findings = Enumerable.Range(0, count).Reverse().Select(i => new Finding(new Diagnostic(SampleReport.SizeRule, "D", new TextSpan(i, 1), "So.")));
        var report = new LintReport([new LintedFile(text, [.. findings])], ["other: it can't be read"]);
        Assert.That(report.Findings.Select(finding => finding.Diagnostic.Span.Start), Is.EqualTo(Enumerable.Range(0, 10_000)));
        Assert.That(report.Failures, Is.EqualTo(said is null ? ["other: it can't be read"] : new[] { "other: it can't be read", said }));
    }

    [Test]
    public void WhatWasLeftOutBeforeIsCounted()
    {
        var findings = Enumerable.Range(0, 10_002).Select(static i => new Finding(new Diagnostic(SampleReport.SizeRule, "D", new TextSpan(i, 1), "So.")));
        var report = new LintReport([new LintedFile(SourceText.From(new string('a', 10_002), "D"), [.. findings]) { Omitted = 5 }]);
        Assert.That(report.Failures, Is.EqualTo(new[] { "D: 7 more findings are not shown (limit: 10,000 for a file)" }));
    }

    [Test]
    public void ThatSomeAreNotShownIsTheExitStatus()
    {
        var text = SourceText.From(new string('a', 10_001), "D");
        var findings = Enumerable.Range(0, 10_001).Select(i => new Finding(new Diagnostic(SampleReport.SizeRule, "D", new TextSpan(i, 1), "So.")));
        Assert.That(LintRun.Status(new LintReport([new LintedFile(text, [.. findings])])), Is.EqualTo(ExitStatus.Failure));
    }
}
