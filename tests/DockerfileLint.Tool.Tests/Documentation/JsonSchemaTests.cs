using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Reporting;
using DockerfileLint.Tests;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Tool.Tests.Reporting;
using Json.Schema;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>docs/schemas describe what the command prints, no property more or less.</summary>
internal sealed class JsonSchemaTests
{
    private static readonly JsonSchema Report = Load("report");
    private static readonly JsonSchema Rules = Load("rules");
    private static readonly JsonSchema Baseline = Load("baseline");

    [Test]
    public void AReportWithEveryFieldIsValid() => AssertValid(Report, SampleReport.Write(new JsonReportWriter(), SampleReport.Full()));

    [TestCase("recommended")]
    [TestCase("all")]
    public void AReportOfALintIsValid(string preset)
    {
        var run = ToolRun.Of("check", "--format", "json", "--preset", preset, Path.GetDirectoryName(CodeExample.Sample)!, "/nothing/here");
        Assert.That(run.Output, Does.Contain("savedBytes").And.Contain("newText").And.Contain("\"related\":[{").And.Contain("withoutEstimate"));
        AssertValid(Report, run.Output);
    }

    [Test]
    public void AReportWithoutFilesIsValid()
    {
        using var folder = new TemporaryFolder();
        AssertValid(Report, ToolRun.Of("check", "--format", "json", folder.Path).Output);
    }

    [Test]
    public void TheListOfRulesIsValid() => AssertValid(Rules, ToolRun.Of("rules", "--format", "json").Output);

    [Test]
    public void ABaselineIsValid()
    {
        using var folder = new TemporaryFolder();
        Assert.That(Problems(Baseline, Written(folder)), Is.Empty);
        var text = Written(folder, "--preset", "all", "--select", "size,DFL1001", "--ignore", "dotnet", "--only", "size", "--shellcheck=false");
        Assert.That(text, Does.Contain("\"--preset all\"").And.Contain("\"--shellcheck false\"").And.Contain("fingerprint"));
        AssertValid(Baseline, text);
        foreach (var (valid, invalid) in ((string, string)[])[("\"version\": 1", "\"version\": 2"), ("\"--preset", "\"--output"), ("\"rule\"", "\"name\""), ("\"fingerprint\": \"", "\"fingerprint\": \"-"), ("\"path\": ", "\"line\": 1, \"path\": ")])
        {
            Assert.That(text, Does.Contain(valid));
            Assert.That(Problems(Baseline, text.Replace(valid, invalid, System.StringComparison.Ordinal)), Is.Not.Empty, invalid);
        }
    }

    /// <summary>The check itself can fail.</summary>
    [TestCase("\"severity\"", "\"weight\"")]
    [TestCase("\"warning\"", "\"loud\"")]
    [TestCase("\"line\":", "\"line\":-")]
    [TestCase("\"title\":", "\"more\":1,\"title\":")]
    public void WhatTheSchemaForbidsIsFound(string valid, string invalid)
    {
        var text = SampleReport.Write(new JsonReportWriter(), SampleReport.Full());
        Assert.That(text, Does.Contain(valid));
        Assert.That(Problems(Report, text.Replace(valid, invalid, System.StringComparison.Ordinal)), Is.Not.Empty);
    }

    private static string Written(TemporaryFolder folder, params string[] options)
    {
        var file = folder.PathOf("known.json");
        ToolRun.Of(["check", "--write-baseline", file, .. options, Path.GetDirectoryName(CodeExample.Sample)!]);
        return File.ReadAllText(file);
    }

    private static void AssertValid(JsonSchema schema, string text) => Assert.That(Problems(schema, text), Is.Empty);

    private static string[] Problems(JsonSchema schema, string text)
    {
        using var json = JsonDocument.Parse(text);
        var results = schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. results.Details.Where(static detail => detail.HasErrors).Select(static detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")];
    }

    private static JsonSchema Load(string name) =>
        JsonSchema.FromText(File.ReadAllText(RepositoryFolder.PathOf("docs", "schemas", $"{name}.schema.json")));
}
