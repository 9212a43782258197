using System.Linq;
using System.Xml;

namespace DockerfileLint.Reporting;

/// <summary>JUnit's XML: a suite for each file, a failed case for each finding.</summary>
internal sealed class JUnitReportWriter : XmlReportWriter
{
    private protected override void Write(LintReport report, XmlWriter xml)
    {
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", "dockerfile-lint");
        Attribute(xml, "tests", report.Files.Sum(Cases));
        Attribute(xml, "failures", report.Findings.Count());
        foreach (var file in report.Files) Write(file, report, xml);
        xml.WriteEndElement();
    }

    private static int Cases(ReportedFile file) => file.Findings.IsEmpty ? 1 : file.Findings.Length;

    private static void Write(ReportedFile file, LintReport report, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", file.Path);
        Attribute(xml, "tests", Cases(file));
        Attribute(xml, "failures", file.Findings.Length);
        if (file.Findings.IsEmpty) WriteCase(xml, file.Path, "no findings");
        foreach (var finding in file.Findings) Write(finding, report, xml);
        xml.WriteEndElement();
    }

    private static void Write(Finding finding, LintReport report, XmlWriter xml)
    {
        var diagnostic = finding.Diagnostic;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        var place = $"{diagnostic.Path}:{range.Line}:{range.Column}";
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", diagnostic.Path);
        Attribute(xml, "name", $"{diagnostic.Rule.Id} {diagnostic.Rule.Name} at line {range.Line}");
        xml.WriteStartElement("failure");
        Attribute(xml, "type", Names.Of(diagnostic.Severity));
        Attribute(xml, "message", MessageText.WithBytes(diagnostic));
        var help = diagnostic.Rule.HelpLink is { } link ? "\n" + link : "";
        var message = ShownText.Of($"{place}: {MessageText.WithBytes(diagnostic)}");
        xml.WriteString(WellFormedText.ForXml(message + help));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string path, string name)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", path);
        Attribute(xml, "name", name);
        xml.WriteEndElement();
    }
}
