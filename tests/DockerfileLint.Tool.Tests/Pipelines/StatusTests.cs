using System;
using System.Linq;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>The exit statuses that <c>docs/configuration.md</c> promises.</summary>
internal sealed class StatusTests
{
    private const string Error = "FROM debian:12-slim\nBOGUS x\n";
    private const string Warning = "FROM debian:12-slim\nRUN cd /srv\n";
    private const string Info = "FROM debian:12-slim\nMAINTAINER x\n";
    private const string Clean = "FROM debian:12-slim\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("error", 1, 0, 0)]
    [TestCase("warning", 1, 1, 0)]
    [TestCase("info", 1, 1, 1)]
    [TestCase("none", 0, 0, 0)]
    public void TheLevelDecides(string level, int error, int warning, int info)
    {
        Assert.That(((string[])[Error, Warning, Info, Clean]).Select(text => ToolRun.With(text, "check", "--fail-level", level, "-").Status), Is.EqualTo([error, warning, info, 0]));
        Assert.That(ToolRun.With(Warning, "check", "--fail-level", level, "-").Output, Does.Contain("DFL3113"), "the level hides nothing");
        Assert.That(ToolRun.Of("check", "--fail-level", level, folder.PathOf("none")).Status, Is.EqualTo(2));
    }

    [Test]
    public void WarningIsTheDefault() => Assert.That(((string[])[Warning, Info]).Select(static text => ToolRun.With(text, "check", "-").Status), Is.EqualTo([1, 0]));

    [TestCase("0", "format")]
    [TestCase("0", "format", "--check")]
    [TestCase("1", "format", "--check", "--diff")]
    [TestCase("0", "rules")]
    [TestCase("0", "explain", "DFL1001")]
    [TestCase("0", "context")]
    [TestCase("2", "explain", "DFL0000")]
    [TestCase("2", "context", "none")]
    [TestCase("2", "migrate")]
    public void OtherCommands(string status, params string[] words)
    {
        // A repository of its own, whatever the folders above contain.
        folder.Write(".git/HEAD", "");
        var isStyled = !words.Contains("--diff", StringComparer.Ordinal);
        var path = folder.Write("Dockerfile", isStyled ? Clean : "from debian:12-slim\n");
        string[] paths = words[0] switch { "format" => [path], "context" or "migrate" when words.Length == 1 => [folder.Path], _ => [] };
        var run = ToolRun.Of([.. words, .. paths]);
        Assert.That(run.Status, Is.EqualTo(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)), run.Error);
    }
}
