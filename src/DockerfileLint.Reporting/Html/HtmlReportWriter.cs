using System;
using System.IO;

namespace DockerfileLint.Reporting.Html;

/// <summary>
/// One page that needs nothing else: no script, no font, no network. First what could be saved, then where, then each
/// finding.
/// </summary>
/// <param name="version">The version of the tool.</param>
internal sealed class HtmlReportWriter(string version) : TextualReportWriter
{
    // The page asks for nothing itself; a browser makes sure of it.
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>dockerfile-lint report</title><style>
        """;

    public override void Write(LintReport report, TextWriter output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        output.WriteLine($"{Head}\n{HtmlStyle.Text}\n</style></head><body>".Replace("\r\n", "\n"));
        output.WriteLine("<a class=\"skip\" href=\"#findings\">Skip to the findings</a><header>");
        new HtmlOverview(report, output).Write();
        output.WriteLine("<section id=\"findings\"><h2>Findings</h2>");
        new HtmlFindings(report, output).Write();
        output.WriteLine(
            $"</section></main><footer>dockerfile-lint {HtmlText.Encode(version)}</footer></body></html>");
    }
}
