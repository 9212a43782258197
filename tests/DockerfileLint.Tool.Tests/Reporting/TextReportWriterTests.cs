using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>What a person reads.</summary>
internal sealed class TextReportWriterTests
{
    [Test]
    public void OneLineIsUnderlined()
    {
        var text = Write(SampleReport.With("FROM a\nRUN apt-get update\n", "apt-get"));
        Assert.That(text, Does.StartWith("""
            app/Dockerfile:2:5: warning DFL1999 sample-size: It is so.
              2 | RUN apt-get update
                |     ^^^^^^^
                help: https://
            """.ReplaceLineEndings("\n")));
    }

    [TestCase("\tRUN\tx\n", "x", "        ^", TestName = "Tabs take the columns they are shown in")]
    [TestCase("RUN 日本 x\r\n", "x", "         ^", TestName = "Wide characters take two columns, and CR none")]
    [TestCase("RUN e\u0301 x\n", "x", "      ^", TestName = "Combining marks take none")]
    [TestCase("RUN 🐳 x\n", "x", "       ^", TestName = "Emoji take two columns")]
    [TestCase("RUN \u001b[2J x\n", "x", "         ^", TestName = "Escape sequences are shown, not obeyed")]
    public void CaretsStandUnderTheCulprit(string source, string culprit, string carets)
    {
        var lines = Write(SampleReport.With(source, culprit)).Split('\n');
        Assert.That(lines[2], Is.EqualTo("    | " + carets));
        Assert.That(lines[1], Does.Not.Contain("\u001b").And.Not.Contain("\r").And.Not.Contain("\t"));
    }

    [Test]
    public void SeveralLinesAreMarkedInTheMargin()
    {
        var source = "RUN a && \\\n b && \\\n c && \\\n d && \\\n e && \\\n f\n";
        var lines = Write(SampleReport.With(source, source.TrimEnd())).Split('\n');
        Assert.That(lines[1..5], Is.EqualTo(new[] { "  1 > RUN a && \\", "  2 >  b && \\", "    ⋮ ", "  6 >  f" }));
    }

    [Test]
    public void ALongLineIsCutAroundTheCulprit()
    {
        var source = "RUN " + new string('a', 500) + " culprit " + new string('b', 500) + "\n";
        var lines = Write(SampleReport.With(source, "culprit")).Split('\n');
        Assert.That(lines[1], Has.Length.LessThan(130).And.Contains("culprit").And.Contains("…a").And.EndsWith("b…"));
        Assert.That(lines[1].IndexOf("culprit", StringComparison.Ordinal), Is.EqualTo(lines[2].IndexOf("^^^^^^^", StringComparison.Ordinal)));
    }

    [Test]
    public void ACulpritLongerThanTheWindowIsUnderlinedAsFarAsItIsShown()
    {
        var source = "RUN " + new string('a', 500) + "\n";
        var lines = Write(SampleReport.With(source, new string('a', 500))).Split('\n');
        Assert.That(lines[1].TrimEnd(), Has.Length.EqualTo(lines[2].Length + 1), "the cut sign stands after the last caret");
    }

    [Test]
    public void ASpanAtTheEndOfTheFileHasOneCaret()
    {
        var report = SampleReport.With("FROM a", string.Empty);
        Assert.That(Write(report), Does.Contain("| ^\n"));
    }

    [Test]
    public void BytesFixesRelatedPlacesAndTotalsAreSaid()
    {
        var text = Write(SampleReport.Full());
        Assert.That(text, Does.Contain("    saves: about 19.9 MB\n"));
        Assert.That(text, Does.Contain("    fix (safe): Do it better\n"));
        Assert.That(text, Does.Contain("    see app/Dockerfile:1:1: The base.\n"));
        Assert.That(text, Does.Contain("Total possible savings: about 19.9 MB\n  about 19.9 MB  DFL1999 sample-size  1 finding\n"));
        Assert.That(text, Does.EndWith("1 Dockerfile: 1 warning, 1 info\n1 can be fixed safely: dockerfile-lint fix\n"));
    }

    [Test]
    public void NothingFoundIsSaid() =>
        Assert.That(Write(new LintReport([])), Is.EqualTo("0 Dockerfiles: no findings\n"));

    [Test]
    public void QuietIsOneLineAFinding()
    {
        var text = SampleReport.Write(new TextReportWriter(new TextReportOptions { Verbosity = Verbosity.Quiet }), SampleReport.Full());
        Assert.That(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
    }

    [Test]
    public void ColoursAreWrittenOnlyWhenWanted()
    {
        var colored = SampleReport.Write(new TextReportWriter(new TextReportOptions { Color = true }), SampleReport.Full());
        Assert.That(colored, Does.Contain("\u001b[1;33mwarning DFL1999\u001b[0m"));
        Assert.That(Write(SampleReport.Full()), Does.Not.Contain("\u001b"));
        var plain = string.Concat(colored.Split('\u001b').Select((part, index) => index == 0 ? part : part[(part.IndexOf('m', StringComparison.Ordinal) + 1)..]));
        Assert.That(plain, Is.EqualTo(Write(SampleReport.Full())));
    }

    [TestCase(0, "0 B")]
    [TestCase(999, "999 B")]
    [TestCase(1000, "1 kB")]
    [TestCase(1234, "1.23 kB")]
    [TestCase(19_860_000, "19.9 MB")]
    [TestCase(999_960, "1 MB")]
    [TestCase(123_456_789, "123 MB")]
    [TestCase(2_500_000_000, "2.5 GB")]
    public void BytesAreReadable(long bytes, string expected) => Assert.That(ByteText.Of(bytes), Is.EqualTo(expected));

    [Test]
    public void SavingsAreSummedByRuleTheLargestFirst()
    {
        var report = SampleReport.With("FROM a\n", "a", bytes: new ByteEstimate(5, ByteEstimateKind.Exact));
        Assert.That(Savings.Of(report)!.Total, Is.EqualTo(new ByteEstimate(5, ByteEstimateKind.Exact)));
        Assert.That(Savings.Of(SampleReport.Full())!.ByRule.Single().Bytes.Kind, Is.EqualTo(ByteEstimateKind.About));
        Assert.That(Savings.Of(SampleReport.With("FROM a\n", "a")), Is.Null);
    }

    private static string Write(LintReport report) => SampleReport.Write(new TextReportWriter(new TextReportOptions()), report);
}
