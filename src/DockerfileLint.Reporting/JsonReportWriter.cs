using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>The JSON of <c>check --format json</c>, version 1: fields may be added, none changes its meaning.</summary>
internal sealed class JsonReportWriter : ReportWriter
{
    private const int Version = 1;

    public override void Write(LintReport report, Stream output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        using var json = JsonOutput.Open(output, indented: false);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("files");
        foreach (var file in report.Files) WriteFile(json, file, report);
        json.WriteEndArray();
        WriteFailures(json, report);
        WriteSummary(json, report);
        json.WriteEndObject();
        JsonOutput.End(json, output);
    }

    private static void WriteFile(Utf8JsonWriter json, ReportedFile file, LintReport report)
    {
        json.WriteStartObject();
        json.Text("path", file.Path);
        json.WriteStartArray("diagnostics");
        foreach (var finding in file.Findings) WriteFinding(json, finding, report);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, LintReport report)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.Text("rule", diagnostic.Rule.Id);
        json.Text("name", diagnostic.Rule.Name);
        json.Text("severity", Names.Of(diagnostic.Severity));
        json.Text("message", diagnostic.Message);
        WriteRange(json, report.RangeOf(diagnostic.Path, diagnostic.Span));
        if (diagnostic.Rule.HelpLink is { } link) json.Text("helpLink", link);
        if (diagnostic.SavedBytes is { } bytes) WriteBytes(json, "savedBytes", bytes);
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related) WriteRelated(json, related, report);
        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes.Where(report.Shows)) WriteFix(json, fix, report);
        json.WriteEndArray();
        json.WriteEndObject();
        json.FlushWhenFull();
    }

    private static void WriteRange(Utf8JsonWriter json, LineRange range)
    {
        json.WriteNumber("line", range.Line);
        json.WriteNumber("column", range.Column);
        json.WriteNumber("endLine", range.EndLine);
        json.WriteNumber("endColumn", range.EndColumn);
    }

    private static void WriteBytes(Utf8JsonWriter json, string name, ByteEstimate bytes)
    {
        json.WriteStartObject(name);
        json.WriteNumber("bytes", bytes.Bytes);
        json.WriteString("kind", Names.Of(bytes.Kind));
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, RelatedLocation related, LintReport report)
    {
        json.WriteStartObject();
        json.Text("path", related.Path);
        WriteRange(json, report.RangeOf(related.Path, related.Span));
        json.Text("message", related.Message);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, CodeFix fix, LintReport report)
    {
        json.WriteStartObject();
        json.Text("title", fix.Title);
        json.WriteString("safety", Names.Of(fix.Safety));
        json.WriteStartArray("changes");
        foreach (var change in fix.Changes) WriteChange(json, change, report);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, TextChange change, LintReport report)
    {
        json.WriteStartObject();
        json.Text("path", change.Path);
        WriteRange(json, report.RangeOf(change.Path, change.Span));
        json.Text("newText", change.NewText);
        json.WriteEndObject();
    }

    private static void WriteFailures(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartArray("failures");
        foreach (var failure in report.Failures) json.TextValue(failure);
        json.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.DockerfileCount);
        json.WriteNumber("error", report.Count(Severity.Error));
        json.WriteNumber("warning", report.Count(Severity.Warning));
        json.WriteNumber("info", report.Count(Severity.Info));
        if (Savings.Of(report) is { } savings)
        {
            WriteBytes(json, "savedBytes", savings.Total);
            if (savings.WithoutEstimate > 0) json.WriteNumber("withoutEstimate", savings.WithoutEstimate);
        }

        json.WriteEndObject();
    }
}
