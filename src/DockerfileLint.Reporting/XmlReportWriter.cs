using System;
using System.IO;
using System.Text;
using System.Xml;

namespace DockerfileLint.Reporting;

/// <summary>A format that is XML.</summary>
internal abstract class XmlReportWriter : ReportWriter
{
    /// <inheritdoc/>
    public sealed override void Write(LintReport report, Stream output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartDocument();
            Write(report, xml);
            xml.WriteEndDocument();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the root element.</summary>
    private protected abstract void Write(LintReport report, XmlWriter xml);

    private protected static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, WellFormedText.ForXml(value));

    private protected static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, XmlConvert.ToString(value));
}
