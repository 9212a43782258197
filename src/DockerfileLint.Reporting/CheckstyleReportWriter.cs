using System.Xml;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>Checkstyle's XML, which most CI systems read.</summary>
internal sealed class CheckstyleReportWriter : XmlReportWriter
{
    private protected override void Write(LintReport report, XmlWriter xml)
    {
        xml.WriteStartElement("checkstyle");
        Attribute(xml, "version", "8.0");
        foreach (var file in report.Files)
        {
            xml.WriteStartElement("file");
            Attribute(xml, "name", file.Path);
            foreach (var finding in file.Findings) Write(finding, report, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(Finding finding, LintReport report, XmlWriter xml)
    {
        var diagnostic = finding.Diagnostic;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        xml.WriteStartElement("error");
        Attribute(xml, "line", range.Line);
        Attribute(xml, "column", range.Column);
        Attribute(xml, "severity", Names.Of(diagnostic.Severity));
        Attribute(xml, "message", MessageText.WithBytes(diagnostic));
        Attribute(xml, "source", $"dockerfile-lint.{diagnostic.Rule.Id}");
        xml.WriteEndElement();
    }
}
