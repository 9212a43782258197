using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DockerfileLint.MSBuild;

/// <summary>Writes findings into the log of a build.</summary>
internal sealed class BuildLog(TaskLoggingHelper log, WarningPolicy policy)
{
    public void Write(LintReport report)
    {
        foreach (var finding in report.Findings) Write(finding.Diagnostic, report);
    }

    /// <summary>A message, and the rule's page if it has one.</summary>
    public static string WithLink(string message, RuleDescriptor rule) =>
        rule.HelpLink is { } link ? $"{message} ({link})" : message;

    private void Write(Diagnostic diagnostic, LintReport report)
    {
        var rule = diagnostic.Rule;
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        var (line, column, endLine, endColumn) = (range.Line, range.Column, range.EndLine, range.EndColumn);
        // Loggers do not print the link, so it is appended as the compiler appends its own.
        var message = WithLink(ShownText.Of(MessageText.WithBytes(diagnostic)), rule);
        // A line end in a name would begin a line of the log, which build servers read commands from.
        var path = ShownText.Of(diagnostic.Path);
        switch (policy.Of(rule.Id, diagnostic.Severity))
        {
            case Severity.Error:
                log.LogError(
                    null, rule.Id, null, rule.HelpLink, path, line, column, endLine, endColumn, "{0}", message);
                break;
            case Severity.Warning:
                log.LogWarning(
                    null, rule.Id, null, rule.HelpLink, path, line, column, endLine, endColumn, "{0}", message);
                break;
            case Severity.Info:
                log.LogMessage(
                    null,
                    rule.Id,
                    null,
                    path,
                    line,
                    column,
                    endLine,
                    endColumn,
                    MessageImportance.High,
                    "{0}",
                    message);
                break;
        }
    }
}
