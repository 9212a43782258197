using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Text;

namespace DockerfileLint.Reporting;

/// <summary>SARIF 2.1.0, with fixes, and with what comments suppress.</summary>
/// <param name="version">The version of the tool.</param>
internal sealed class SarifReportWriter(string version) : ReportWriter
{
    public override void Write(LintReport report, Stream output)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (output is null) throw new ArgumentNullException(nameof(output));
        var suppressed = report.Suppressed.ToList();
        var rules = report.Findings.Select(static finding => finding.Diagnostic)
            .Concat(suppressed.Select(static one => one.Diagnostic))
            .Select(static diagnostic => diagnostic.Rule)
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
        WriteRoot(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteResults(json, report, rules, suppressed);
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

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlace.Root);
        SarifMessage.Write(json, "description", "The folder in which dockerfile-lint ran.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(
        Utf8JsonWriter json, LintReport report, List<RuleDescriptor> rules, List<SuppressedDiagnostic> suppressed)
    {
        // If one result says whether it is suppressed, all do.
        var saysSuppressed = suppressed.Count > 0;
        var indexes = rules.Select((rule, index) => (rule.Id, index))
            .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var fingerprints = new Fingerprints(report);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            WriteResult(json, finding.Diagnostic, report, indexes, fingerprints);
            if (!finding.Fixes.IsEmpty) WriteFixes(json, finding, report);
            if (saysSuppressed) SarifSuppression.WriteNone(json);
            json.WriteEndObject();
            json.FlushWhenFull();
        }

        foreach (var one in suppressed)
        {
            json.WriteStartObject();
            WriteResult(json, one.Diagnostic, report, indexes, fingerprints);
            SarifSuppression.Write(json, one, report);
            json.WriteEndObject();
            json.FlushWhenFull();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(
        Utf8JsonWriter json,
        Diagnostic diagnostic,
        LintReport report,
        Dictionary<string, int> ruleIndexes,
        Fingerprints fingerprints)
    {
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndexes[diagnostic.Rule.Id]);
        json.WriteString("level", Names.OfSarif(diagnostic.Severity));
        SarifMessage.Write(json, "message", MessageText.WithBytes(diagnostic));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifPlace.Write(json, diagnostic.Path, report.RangeOf(diagnostic.Path, diagnostic.Span));
        json.WriteEndObject();
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty) WriteRelated(json, diagnostic, report);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("culprit/v1", fingerprints.Next(diagnostic));
        json.WriteEndObject();
        if (diagnostic.SavedBytes is { } bytes) WriteBytes(json, bytes);
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
        for (var i = 0; i < diagnostic.Related.Length; i++)
        {
            var related = diagnostic.Related[i];
            json.WriteStartObject();
            // No two may be the same.
            json.WriteNumber("id", i);
            SarifPlace.Write(json, related.Path, report.RangeOf(related.Path, related.Span));
            SarifMessage.Write(json, "message", related.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        SarifPlace.WriteArtifact(json, path);
        json.WriteStartArray("replacements");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            SarifPlace.WriteRegion(json, "deletedRegion", report.RangeOf(path, change.Span));
            json.WriteStartObject("insertedContent");
            json.Text("text", change.NewText);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
