using System;
using System.IO;

namespace DockerfileLint.Reporting.Html;

/// <summary>First what could be saved, then where, then each finding.</summary>
/// <param name="version">The version of the tool.</param>
internal sealed class HtmlReportWriter(string version) : TextualReportWriter
{
    public override void Write(LintReport report, TextWriter output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        HtmlPage.Begin("dockerfile-lint report", HtmlStyle.Text, output);
        output.WriteLine("<a class=\"skip\" href=\"#findings\">Skip to the findings</a><header>");
        new HtmlOverview(report, output).Write();
        output.WriteLine("<section id=\"findings\"><h2>Findings</h2>");
        new HtmlFindings(report, output).Write();
        output.WriteLine("</section>");
        HtmlPage.End(version, output);
    }
}
