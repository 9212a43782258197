using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;
using DockerfileLint.Tests;
using DockerfileLint.Text;
using Json.Schema;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>SARIF is what its schema, that of Microsoft's Sarif.Sdk, says.</summary>
internal sealed class SarifSchemaTests
{
    private const string Dockerfile = """
        FROM debian:12
        # dockerfile-lint disable=DFL1202 the recommended packages are wanted
        RUN apt-get update && apt-get install -y curl
        # hadolint ignore=DL3059
        RUN apt-get install -y git
        COPY --from=none /a /b
        EXPOSE 70000
        NOTHING here

        """;

    private static readonly JsonSchema Schema = Load();

    [Test]
    public void AReportWithEveryFieldIsValid() => AssertValid(SampleReport.Full());

    [Test]
    public void AReportOfALintIsValid() => AssertValid(LintedReport.Of(ReportFormat.Sarif, Dockerfile, "FROM scratch\n"));

    [Test]
    public void AReportWithEveryRuleIsValid()
    {
        var source = SourceText.From("FROM a\n", "Dockerfile");
        var rules = RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).Concat(LinterRules.All);
        AssertValid(new LintReport([new LintedFile(source, [.. rules.Select(rule => new Finding(new Diagnostic(rule, source.Path, default, "m")))])]));
    }

    /// <summary>An array of related locations has each of them once.</summary>
    [Test]
    public void EqualRelatedLocationsAreValid()
    {
        var source = SourceText.From("FROM a\n", "/root of all/\u00e9 %20#.Dockerfile");
        var related = new RelatedLocation(source.Path, new TextSpan(0, 4), "here");
        AssertValid(new LintReport([new LintedFile(source, [new Finding(new Diagnostic(SampleReport.SizeRule, source.Path, default, "m") { Related = [related, related] })])]));
    }

    [Test]
    public void TextThatIsNotUnicodeIsValid() => AssertValid(SampleReport.With("RUN \udc80\0\n", "\udc80\0", "A byte \udc80 and \u0001."));

    /// <summary>The list of rules for programs, docs/rules/rules.sarif.</summary>
    [Test]
    public void TheListOfRulesIsValid() => AssertValid(File.ReadAllText(RepositoryFolder.PathOf("docs", "rules", "rules.sarif")));

    /// <summary>The check itself can fail.</summary>
    [Test]
    public void WhatTheSchemaForbidsIsFound()
    {
        var text = SampleReport.Write(new SarifReportWriter("1"), SampleReport.Full()).Replace("\"warning\"", "\"loud\"");
        using var json = JsonDocument.Parse(text);
        Assert.That(Schema.Evaluate(json.RootElement).IsValid, Is.False);
    }

    private static void AssertValid(LintReport report)
    {
        var text = SampleReport.Write(new SarifReportWriter("1.2.3"), report);
        Assert.That(text, Does.Contain("\"ruleId\""));
        AssertValid(text);
    }

    private static void AssertValid(string sarif)
    {
        using var json = JsonDocument.Parse(sarif);
        var results = Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var wrong = results.Details.Where(static detail => detail.HasErrors)
            .Select(static detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}");
        Assert.That(results.IsValid, Is.True, string.Join("\n", wrong));
    }

    private static JsonSchema Load()
    {
        using var stream = typeof(SarifSchemaTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromText(reader.ReadToEnd());
    }
}
