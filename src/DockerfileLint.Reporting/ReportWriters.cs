using System;
using DockerfileLint.Reporting.Html;

namespace DockerfileLint.Reporting;

/// <summary>The writer of each format.</summary>
public static class ReportWriters
{
    /// <summary>The writer of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="version">The version of the tool, for formats that name it.</param>
    /// <param name="text">How a text report looks; null for the default.</param>
    public static ReportWriter Of(ReportFormat format, string version, TextReportOptions? text = null) => format switch
    {
        ReportFormat.Text => new TextReportWriter(text ?? new TextReportOptions()),
        ReportFormat.Json => new JsonReportWriter(),
        ReportFormat.Sarif => new SarifReportWriter(version),
        ReportFormat.GitHub => new GitHubReportWriter(),
        ReportFormat.GitLab => new GitLabReportWriter(),
        ReportFormat.Checkstyle => new CheckstyleReportWriter(),
        ReportFormat.JUnit => new JUnitReportWriter(),
        ReportFormat.Html => new HtmlReportWriter(version),
        ReportFormat.Markdown => new MarkdownReportWriter(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
