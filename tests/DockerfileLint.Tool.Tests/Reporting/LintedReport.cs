using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>Reports over what the rules find in texts.</summary>
internal static class LintedReport
{
    /// <summary>A report in a format, over Dockerfiles of which nothing else is known.</summary>
    public static string Write(ReportFormat format, params string[] dockerfiles) =>
        SampleReport.Write(ReportWriters.Of(format, "1.2.3"), Of(format, dockerfiles));

    public static LintReport Of(ReportFormat format, params string[] dockerfiles)
    {
        var linter = new Linter(RuleCatalog.BuiltIn);
        return new LintReport(dockerfiles.Select((text, index) => FileLint.Run(
            linter,
            new LintInput(SourceText.From(text, $"app{index}/Dockerfile")),
            ReportFormats.NeedsOf(format, withFixes: true),
            out _,
            default)));
    }
}
