using System.Linq;
using System.Text.Json;
using DockerfileLint.Reporting;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting;

/// <summary>What comments suppress is in SARIF, as suppressed.</summary>
internal sealed class SarifSuppressionTests
{
    private const string Update = "RUN apt-get update && apt-get install -y --no-install-recommends curl\n";

    [TestCase("# dockerfile-lint disable=DFL1201 the index is needed\n", "the index is needed", 2)]
    [TestCase("# dockerfile-lint disable=DFL1201, apt-lists-left: https://u:secret99@example.org/1\n", "https://u:***@example.org/1", 2)]
    [TestCase("# tally ignore=hadolint/DL3009 ; see the wiki\n", "see the wiki", 2)]
    [TestCase("# hadolint ignore=DL3009\n", null, 2)]
    public void AResultHasTheCommentThatSuppressesIt(string comment, string? reason, int line)
    {
        var results = Results("FROM debian:12-slim\n" + comment + Update + Update);
        var suppressed = results.Where(static one => one.GetProperty("suppressions").GetArrayLength() > 0).ToList();
        Assert.That(suppressed, Has.Count.EqualTo(1));
        Assert.That(suppressed[0].GetProperty("ruleId").GetString(), Is.EqualTo("DFL1201"));
        Assert.That(LineOf(suppressed[0].GetProperty("locations")[0]), Is.EqualTo(3));
        var suppression = suppressed[0].GetProperty("suppressions")[0];
        Assert.That(suppression.GetProperty("kind").GetString(), Is.EqualTo("inSource"));
        Assert.That(LineOf(suppression.GetProperty("location")), Is.EqualTo(line));
        Assert.That(suppression.TryGetProperty("justification", out var text) ? text.GetString() : null, Is.EqualTo(reason));
        // The other one is reported, and says that nothing suppresses it.
        Assert.That(results.Count(static one => one.GetProperty("ruleId").GetString() == "DFL1201"), Is.EqualTo(2));
    }

    [Test]
    public void WithoutASuppressedResultNoneSpeaksOfIt() =>
        Assert.That(Results("FROM debian:12-slim\n" + Update).Any(static one => one.TryGetProperty("suppressions", out _)), Is.False);

    [Test]
    public void WhatIsNotWorthSayingIsNotSuppressed()
    {
        const string text = "FROM debian:12-slim\n# dockerfile-lint disable-file=DFL1001\nRUN a\nRUN b\nRUN c\n";
        Assert.That(Results(text), Is.Empty);
    }

    [Test]
    public void OtherFormatsDoNotShowIt() =>
        Assert.That(LintedReport.Write(ReportFormat.Json, "FROM debian:12-slim\n# dockerfile-lint disable=DFL1201\n" + Update), Does.Not.Contain("DFL1201"));

    private static int LineOf(JsonElement location) =>
        location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    private static JsonElement[] Results(string text)
    {
        using var json = JsonDocument.Parse(LintedReport.Write(ReportFormat.Sarif, text));
        return [.. json.RootElement.Clone().GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
    }
}
