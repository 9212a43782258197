using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>SARIF 2.1.0, with fixes.</summary>
/// <param name="version">The version of the tool.</param>
internal sealed class SarifReportWriter(string version) : ReportWriter
{
    public override void Write(LintReport report, Stream output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        var rules = report.Findings.Select(finding => finding.Diagnostic.Rule)
            .GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(group => group.First())
            .OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteInvocation(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, report, rules);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.End(json, output);
    }

    private void WriteTool(Utf8JsonWriter json, List<RuleDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "dockerfile-lint");
        json.WriteString("version", version);
        json.WriteString("informationUri", "https://github.com/dockerfilelint/dockerfilelint");
        json.WriteStartArray("rules");
        foreach (var rule in rules) SarifRule.Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Failures.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var failure in report.Failures)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            SarifMessage.Write(json, "message", failure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, LintReport report, List<RuleDescriptor> rules)
    {
        var indexes = rules.Select((rule, index) => (rule.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var fingerprints = new Fingerprints(report);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
            WriteResult(
                json, finding, report, indexes[finding.Diagnostic.Rule.Id], fingerprints.Next(finding.Diagnostic));
        json.WriteEndArray();
    }

    private static void WriteResult(
        Utf8JsonWriter json, Finding finding, LintReport report, int ruleIndex, string fingerprint)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Names.OfSarif(diagnostic.Severity));
        SarifMessage.Write(json, "message", MessageText.WithBytes(diagnostic));
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Path, report.RangeOf(diagnostic.Path, diagnostic.Span), message: null);
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty) WriteRelated(json, diagnostic, report);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("culprit/v1", fingerprint);
        json.WriteEndObject();
        if (!finding.Fixes.IsEmpty) WriteFixes(json, finding, report);
        if (diagnostic.SavedBytes is { } bytes) WriteBytes(json, bytes);
        json.WriteEndObject();
        json.FlushWhenFull();
    }

    private static void WriteBytes(Utf8JsonWriter json, ByteEstimate bytes)
    {
        json.WriteStartObject("properties");
        json.WriteNumber("savedBytes", bytes.Bytes);
        json.WriteString("savedBytesKind", Names.Of(bytes.Kind));
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic, LintReport report)
    {
        json.WriteStartArray("relatedLocations");
        foreach (var related in diagnostic.Related)
            WriteLocation(json, related.Path, report.RangeOf(related.Path, related.Span), related.Message);
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, string path, LineRange range, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, path);
        WriteRegion(json, "region", range);
        json.WriteEndObject();
        if (message is not null) SarifMessage.Write(json, "message", message);
        json.WriteEndObject();
    }

    private static void WriteFixes(Utf8JsonWriter json, Finding finding, LintReport report)
    {
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            if (!report.Shows(fix)) continue;
            json.WriteStartObject();
            SarifMessage.Write(json, "description", $"{fix.Title} ({Names.Of(fix.Safety)})");
            json.WriteStartArray("artifactChanges");
            foreach (var file in fix.Changes.GroupBy(change => change.Path, StringComparer.Ordinal))
                WriteChanges(json, file.Key, file, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(
        Utf8JsonWriter json, string path, IEnumerable<TextChange> changes, LintReport report)
    {
        json.WriteStartObject();
        WriteArtifact(json, path);
        json.WriteStartArray("replacements");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", report.RangeOf(path, change.Span));
            json.WriteStartObject("insertedContent");
            json.Text("text", change.NewText);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ArtifactUri.Of(path));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, LineRange range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", range.Line);
        json.WriteNumber("startColumn", range.Column);
        json.WriteNumber("endLine", range.EndLine);
        json.WriteNumber("endColumn", range.EndColumn);
        json.WriteEndObject();
    }
}
