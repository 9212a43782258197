using System;
using System.IO;
using System.Text.Json;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting;

/// <summary>GitLab's code quality report.</summary>
internal sealed class GitLabReportWriter : ReportWriter
{
    public override void Write(LintReport report, Stream output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        using var json = JsonOutput.Open(output, indented: true);
        var fingerprints = new Fingerprints(report);
        json.WriteStartArray();
        foreach (var finding in report.Findings)
            Write(json, finding.Diagnostic, report, fingerprints.Next(finding.Diagnostic));
        json.WriteEndArray();
        JsonOutput.End(json, output);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, LintReport report, string fingerprint)
    {
        var range = report.RangeOf(diagnostic.Path, diagnostic.Span);
        json.WriteStartObject();
        json.WriteString("type", "issue");
        json.Text("check_name", $"{diagnostic.Rule.Id} {diagnostic.Rule.Name}");
        json.Text("description", MessageText.WithBytes(diagnostic));
        json.Text("fingerprint", fingerprint);
        json.WriteString("severity", Level(diagnostic.Severity));
        json.WriteStartObject("location");
        json.Text("path", diagnostic.Path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", range.Line);
        json.WriteNumber("end", range.EndLine);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.FlushWhenFull();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
