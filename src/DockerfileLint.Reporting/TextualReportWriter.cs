using System;
using System.IO;
using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>A format that is plain text, with LF line ends.</summary>
internal abstract class TextualReportWriter : ReportWriter
{
    public sealed override void Write(LintReport report, Stream output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        using var writer = new StreamWriter(
            output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true);
        writer.NewLine = "\n";
        Write(report, writer);
    }

    /// <summary>Writes the report.</summary>
    public abstract void Write(LintReport report, TextWriter output);
}
