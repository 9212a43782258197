using System;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>No name and no text of a file begins a line, steers a terminal or gives a command to a build server.</summary>
internal sealed class ShownTextTests
{
    private const string HostilePath = "a\n::error::b\r\u001b[2J\u007f\u009b\u2028\u202e\u2066\u200f/Dockerfile";

    [TestCase("plain – ä 日本 🐳", "plain – ä 日本 🐳")]
    [TestCase("a\nb\r\tc", "a\\nb\\r\\tc")]
    [TestCase("\u001b[31m\u0000\u007f\u009b", "\\x1b[31m\\x00\\x7f\\x9b")]
    [TestCase("\u202e\u2066\u2028\u2029\u200e\u200f\u061c\ufeff", "\\u202e\\u2066\\u2028\\u2029\\u200e\\u200f\\u061c\\ufeff")]
    [TestCase("##[error]x ##vso[a]b ## [c] #[d] ##", "#\\x23[error]x #\\x23vso[a]b ## [c] #[d] ##")]
    public void WhatSteersIsEscaped(string text, string shown) => Assert.That(ShownText.Of(text), Is.EqualTo(shown));

    [Test]
    public void LoneSurrogatesAreReplaced() => Assert.That(ShownText.Of("a\ud800b\udce9"), Is.EqualTo("a\ufffdb\ufffd"));

    [Test]
    public void LinesStayWhereTheyAreWanted() => Assert.That(ShownText.OfLines("a\n\tb\r\u001b"), Is.EqualTo("a\n\tb\\r\\x1b"));

    [TestCase("::error::x/Dockerfile")]
    [TestCase(" ::error::x/Dockerfile")]
    public void APathIsNoCommand(string path) => Assert.That(ShownText.OfPath(path), Is.EqualTo("./" + path));

    [TestCase("+::a\n ::error::b\r\n\u3000\t::c::\n", "+::a\n \\x3a:error::b\r\n\u3000\t\\x3a:c::\n")]
    [TestCase("+RUN x\r::error::b\n", "+RUN x\r\\x3a:error::b\n")]
    [TestCase("-RUN echo ##vso[task.x]y ##[error]z # ## [\n", "-RUN echo #\\x23vso[task.x]y #\\x23[error]z # ## [\n")]
    [TestCase(" a::b\u001b\r\n :c\n:", " a::b\u001b\r\n :c\n:")]
    public void NothingButCommandsIsTakenFromADiff(string diff, string shown) => Assert.That(ShownText.WithoutCommands(diff), Is.EqualTo(shown));

    [TestCase("a b/ä", "a b/ä")]
    [TestCase("a\nb", "\"a\\nb\"")]
    [TestCase("a\"\\b", "\"a\\\"\\\\b\"")]
    [TestCase("\u001b\u202e", "\"\\033\\342\\200\\256\"")]
    public void PathsOfDiffsAreQuotedAsGitDoes(string path, string quoted) => Assert.That(DiffPath.Of(path), Is.EqualTo(quoted));

    [TestCase(ReportFormat.Text)]
    [TestCase(ReportFormat.GitHub)]
    [TestCase(ReportFormat.Html)]
    public void NoFormatForPeopleHasThem(ReportFormat format)
    {
        var text = SampleReport.Write(ReportWriters.Of(format, "1.0.0"), Hostile());
        Assert.That(text.Where(character => character != '\n' && ShownText.IsUnsafe(character)), Is.Empty);
        Assert.That(text.Split('\n'), Has.None.StartsWith("::error::b"));
    }

    [TestCase(ReportFormat.Json)]
    [TestCase(ReportFormat.Sarif)]
    [TestCase(ReportFormat.GitLab)]
    [TestCase(ReportFormat.Checkstyle)]
    [TestCase(ReportFormat.JUnit)]
    public void NoMachineFormatHasALineOfTheirs(ReportFormat format)
    {
        var text = SampleReport.Write(ReportWriters.Of(format, "1.0.0"), Hostile());
        Assert.That(text.Split('\n').Select(line => line.TrimStart()), Has.None.StartsWith("::error::"));
        Assert.That(text, Does.Not.Contain("\u001b"));
    }

    private static LintReport Hostile()
    {
        var source = SourceText.From("FROM a\nRUN \u001b[2J\u202ex ##vso[y]z\n", HostilePath);
        var rule = new RuleDescriptor("DFL1999", "sample-size", "Sample", Severity.Warning);
        var span = new TextSpan(source.Text.IndexOf("x ", StringComparison.Ordinal), 1);
        var found = new Diagnostic(rule, source.Path, span, $"'{HostilePath}' is so.") { Related = [new RelatedLocation(source.Path, span, HostilePath)] };
        var fix = new CodeFix(HostilePath, FixSafety.Safe, [new TextChange(source.Path, span, "y")]);
        return new LintReport([new LintedFile(source, [new Finding(found, [fix])])], [HostilePath]);
    }
}
