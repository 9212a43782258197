using System.Linq;
using System.Xml;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>
/// JUnit's XML: a suite for each file and a case for each finding, which fails only where it fails the run. CI systems
/// show what a case that passed has written. What could not be linted is a case with an error.
/// </summary>
internal sealed class JUnitReportWriter : XmlReportWriter
{
    private const string RunSuite = "dockerfile-lint";

    private protected override void Write(LintReport report, XmlWriter xml)
    {
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", RunSuite);
        WriteCounts(
            xml,
            report.Files.Sum(Cases) + report.Failures.Length,
            report.Findings.Count(report.Fails),
            report.Failures.Length);
        foreach (var file in report.Files) Write(file, report, xml);
        if (!report.Failures.IsEmpty) WriteErrors(report, xml);
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures, int errors)
    {
        Attribute(xml, "tests", tests);
        Attribute(xml, "failures", failures);
        Attribute(xml, "errors", errors);
    }

    private static int Cases(ReportedFile file) => file.Findings.IsEmpty ? 1 : file.Findings.Length;

    private static void Write(ReportedFile file, LintReport report, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", file.Path);
        WriteCounts(xml, Cases(file), file.Findings.Count(report.Fails), errors: 0);
        if (file.Findings.IsEmpty)
        {
            StartCase(xml, file.Path, "no findings");
            xml.WriteEndElement();
        }

        foreach (var finding in file.Findings) Write(finding, report, xml);
        xml.WriteEndElement();
    }

    private static void Write(Finding finding, LintReport report, XmlWriter xml)
    {
        var diagnostic = finding.Diagnostic;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        var message = MessageText.WithBytes(diagnostic);
        var place = $"{diagnostic.Path}:{range.Line}:{range.Column}";
        var help = diagnostic.Rule.HelpLink is { } link ? "\n" + link : "";
        var severity = Names.Of(diagnostic.Severity);
        StartCase(xml, diagnostic.Path, $"{diagnostic.Rule.Id} {diagnostic.Rule.Name} at line {range.Line}");
        if (report.Fails(finding)) WriteResult(xml, "failure", severity, message, $"{place}: {message}", help);
        else WriteOutput(xml, $"{place}: {severity}: {message}", help);
        xml.WriteEndElement();
    }

    private static void WriteErrors(LintReport report, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", RunSuite);
        WriteCounts(xml, report.Failures.Length, failures: 0, report.Failures.Length);
        foreach (var failure in report.Failures)
        {
            StartCase(xml, RunSuite, failure);
            WriteResult(xml, "error", "failure", failure, failure, "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void StartCase(XmlWriter xml, string path, string name)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", path);
        Attribute(xml, "name", name);
    }

    private static void WriteResult(
        XmlWriter xml, string element, string type, string message, string text, string help)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "type", type);
        Attribute(xml, "message", message);
        xml.WriteString(WellFormedText.ForXml(ShownText.Of(text) + help));
        xml.WriteEndElement();
    }

    private static void WriteOutput(XmlWriter xml, string text, string help) =>
        xml.WriteElementString("system-out", WellFormedText.ForXml(ShownText.Of(text) + help));
}
