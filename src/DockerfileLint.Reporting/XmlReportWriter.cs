using System;
using System.IO;
using System.Text;
using System.Xml;

namespace DockerfileLint.Reporting;

/// <summary>A format that is XML.</summary>
internal abstract class XmlReportWriter : ReportWriter
{
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

    /// <summary>Writes an attribute, with references for what would steer the screen that shows it.</summary>
    private protected static void Attribute(XmlWriter xml, string name, string value)
    {
        var text = WellFormedText.ForXml(value);
        var start = 0;
        xml.WriteStartAttribute(name);
        for (var index = 0; index < text.Length; index++)
        {
            if (!ShownText.IsUnsafe(text[index])) continue;
            xml.WriteString(text.Substring(start, index - start));
            xml.WriteCharEntity(text[index]);
            start = index + 1;
        }

        xml.WriteString(text.Substring(start));
        xml.WriteEndAttribute();
    }

    private protected static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, XmlConvert.ToString(value));
}
