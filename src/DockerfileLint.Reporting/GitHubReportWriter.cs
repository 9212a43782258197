using System;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>Workflow commands of GitHub Actions: annotations beside the changed lines.</summary>
internal sealed class GitHubReportWriter : TextualReportWriter
{
    public override void Write(LintReport report, TextWriter output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        foreach (var file in report.Files)
            foreach (var finding in file.Findings) Write(finding.Diagnostic, report, output);
    }

    private static void Write(Diagnostic diagnostic, LintReport report, TextWriter output)
    {
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        output.Write(
            $"::{Level(diagnostic.Severity)} "
                + $"file={PathProperty(diagnostic.Path)},line={range.Line},endLine={range.EndLine}");
        // GitHub refuses columns where the annotation spans several lines.
        if (range.Line == range.EndLine) output.Write($",col={range.Column},endColumn={range.EndColumn}");
        output.Write($",title={Property(diagnostic.Rule.Id + " " + diagnostic.Rule.Name)}");
        var help = diagnostic.Rule.HelpLink is { } link ? "\n" + link : "";
        output.WriteLine($"::{Data(ShownText.Of(MessageText.WithBytes(diagnostic)) + help)}");
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) =>
        WellFormedText.Of(text).Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    // A line end in a path is encoded, so that the file is found; what steers a terminal has no encoding here.
    private static string PathProperty(string path) =>
        string.Join("%0A", path.Split('\n').Select(ShownText.Of).Select(Property));

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
