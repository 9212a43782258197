using System.IO;

namespace DockerfileLint.Reporting;

/// <summary>A format of reports.</summary>
public abstract class ReportWriter
{
    private protected ReportWriter()
    {
    }

    /// <summary>Writes the report as UTF-8, and leaves the stream open.</summary>
    public abstract void Write(LintReport report, Stream output);
}
