using System.IO;
using System.Linq;
using DockerfileLint.Reporting;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>Writes a report where it was asked for, and what failed to the error stream.</summary>
internal static class ReportOutput
{
    private const int NarrowestSource = 40;

    public static void Write(LintReport report, LintSettings settings, Terminal terminal)
    {
        foreach (var failure in report.Failures) terminal.Report(failure);
        if (report.DockerfileCount == 0 && !report.Failures.IsEmpty && settings.Format == ReportFormat.Text) return;
        var writer = ReportWriters.Of(settings.Format, CommandLine.Version, Look(settings, terminal));
        if (settings.Output is { } path) ToFile(writer, report, path, LintRun.RootsOf(settings).OfReport(path));
        else writer.Write(report, ForLog(terminal.Output, settings.Format));
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
        Verbosity = settings.Verbosity,
        Width = terminal.Width > NarrowestSource + 10 ? terminal.Width - 10 : 120,
    };

    private static void ToFile(ReportWriter writer, LintReport report, string path, LintRoot root)
    {
        var full = Path.GetFullPath(path);
        if (report.Files.Any(file => Path.GetFullPath(file.Path) == full))
            throw new InputException($"{path}: it was checked, so the report is not written there");
        using var content = new MemoryStream();
        writer.Write(report, content);
        AtomicWriter.Write(path, content.ToArray(), root);
    }
}
