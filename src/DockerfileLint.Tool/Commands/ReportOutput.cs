using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>Writes a report where it was asked for, and what failed to the error stream.</summary>
internal static class ReportOutput
{
    private const int NarrowestSource = 40;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="found">The Dockerfiles that were found, those that could not be linted included.</param>
    /// <param name="settings">Where the report goes and how it looks.</param>
    /// <param name="terminal">The streams.</param>
    public static void Write(
        LintReport report, IEnumerable<string> found, LintSettings settings, Terminal terminal)
    {
        foreach (var failure in report.Failures) terminal.Report(failure);
        if (report.DockerfileCount == 0 && !report.Failures.IsEmpty && settings.Format == ReportFormat.Text) return;
        var writer = ReportWriters.Of(settings.Format, CommandLine.Version, Look(settings, terminal));
        if (settings.Output is not { } path)
        {
            writer.Write(report, ForLog(terminal.Output, settings.Format));
            return;
        }

        using var content = new MemoryStream();
        writer.Write(report, content);
        var root = RunInputs.RootsOf(settings).OfReport(path);
        ReportFile.Write(path, content.ToArray(), root, found.Concat(report.ReadPaths));
    }

    /// <summary>
    /// Standard output may be the log of a build server; the formats for people see to it themselves.
    /// </summary>
    private static Stream ForLog(Stream output, ReportFormat format) => format switch
    {
        ReportFormat.Json or ReportFormat.Sarif or ReportFormat.GitLab =>
            new CommandFreeStream(output, CommandFreeStream.Json),
        ReportFormat.Checkstyle or ReportFormat.JUnit => new CommandFreeStream(output, CommandFreeStream.Xml),
        _ => output,
    };

    private static TextReportOptions Look(LintSettings settings, Terminal terminal) => new()
    {
        Color = settings.Color && terminal.Color && settings.Output is null,
        HasImage = settings.Image is not null,
        Verbosity = settings.Verbosity,
        Width = terminal.Width > NarrowestSource + 10 ? terminal.Width - 10 : 120,
    };
}
