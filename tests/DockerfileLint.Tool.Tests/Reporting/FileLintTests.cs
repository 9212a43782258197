using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>What every host makes of one file.</summary>
internal sealed class FileLintTests
{
    [Test]
    public void NoMoreFindingsAreCheckedThanAReportShows()
    {
        // Each by itself: of consecutive ones, the first is reported.
        var lines = string.Concat(Enumerable.Repeat("NOTHING\nWORKDIR /\n", LintReport.FindingsOfFile + 2));
        var input = new LintInput(SourceText.From("FROM scratch\n" + lines, "Dockerfile"));
        var file = FileLint.Run(new Linter(RuleCatalog.BuiltIn), input, ReportNeeds.Fixes, out var incomplete, cancellation: default);
        Assert.That(incomplete, Is.Empty);
        Assert.That((file.Findings.Length, file.Omitted), Is.EqualTo((LintReport.FindingsOfFile, 2)));
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public void FixesAreMadeWhereTheReportCarriesThem(bool withFixes, int fixes)
    {
        var input = new LintInput(SourceText.From("FROM debian:12\nRUN apt-get update && apt-get install -y curl\n", "Dockerfile"));
        var file = FileLint.Run(new Linter(RuleCatalog.BuiltIn), input, ReportFormats.NeedsOf(ReportFormat.Json, withFixes), out _, cancellation: default);
        Assert.That(file.Findings.Single(finding => finding.Diagnostic.Rule.Id == "DFL1201").Fixes, Has.Length.EqualTo(fixes));
    }
}
