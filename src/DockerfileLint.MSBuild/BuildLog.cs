using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Reporting;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DockerfileLint.MSBuild;

/// <summary>Writes findings into the log of a build.</summary>
internal sealed class BuildLog(TaskLoggingHelper log, WarningPolicy policy)
{
    /// <summary>Writes the findings of a report that this project is to say.</summary>
    public void Write(LintReport report, Func<Diagnostic, bool> isSaid)
    {
        foreach (var finding in report.Findings)
            if (isSaid(finding.Diagnostic)) Write(finding.Diagnostic, report);
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
        string? code = rule.Id;
        // A line end in a name would begin a line of the log, which build servers read commands from.
        var path = ShownText.Of(diagnostic.Path);
        switch (policy.Of(rule.Id, diagnostic.Severity))
        {
            case Severity.Error:
                log.LogError(
                    null, rule.Id, null, rule.HelpLink, path, line, column, endLine, endColumn, "{0}", message);
                break;
            case Severity.Warning:
                // A global property can't be changed: without its code it stays a warning.
                if (policy.IsPromoted(rule.Id)) (code, message) = (null, $"{rule.Id}: {message}");
                log.LogWarning(
                    null, code, null, rule.HelpLink, path, line, column, endLine, endColumn, "{0}", message);
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
