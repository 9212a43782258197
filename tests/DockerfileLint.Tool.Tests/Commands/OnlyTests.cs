using System;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary><c>--only</c>: these rules and no others.</summary>
internal sealed class OnlyTests
{
    private const string Wasteful = "FROM debian:12\n# dockerfile-lint disable=DFL1001,NOTHING because\nRUN apt-get update && apt-get install -y curl\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFL1202.severity = error\n");
        folder.Write("Dockerfile", Wasteful);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("DFL1103", "DFL1103")]
    [TestCase("full-base,DL3009", "DFL1103 DFL1201")]
    [TestCase("context", "")]
    [TestCase("DFL9003", "DFL9003")]
    public void NoOtherRuleRuns(string only, string expected)
    {
        Assert.That(Found("--only", only), Is.EqualTo(expected));
        Assert.That(Found("--only", only, "--preset", "strict", "--select", "size"), Is.EqualTo(expected));
    }

    [Test]
    public void WhatIsIgnoredIsTakenAwayFromIt() => Assert.That(Found("--only", "size", "--ignore", "DFL1103,apt-recommends"), Does.Contain("DFL1201").And.Not.Contain("DFL1103").And.Not.Contain("DFL1202"));

    [Test]
    public void ARuleThatIsInNoPresetRuns()
    {
        folder.Write("Dockerfile", "FROM debian:12\n" + string.Concat(Enumerable.Repeat("RUN true\n", 41)));
        Assert.That(Found(), Does.Not.Contain("DFL1004"));
        Assert.That(Found("--only", "too-many-layers"), Is.EqualTo("DFL1004"));
    }

    [Test]
    public void OnlyTheirFindingsAreFixed()
    {
        var run = ToolRun.Of("fix", "--only", "DFL1202", "--suggested", folder.PathOf("Dockerfile"));
        Assert.That((run.Status, folder.Read("Dockerfile")), Is.EqualTo((0, Wasteful.Replace("install -y curl", "install --no-install-recommends -y curl ca-certificates", StringComparison.Ordinal))));
    }

    [Test]
    public void TheLintersOwnFindingsCanBeIgnored()
    {
        Assert.That(Found(), Does.Contain("DFL9003"));
        Assert.That(Found("--ignore", "linter"), Does.Not.Contain("DFL9"));
    }

    private string Found(params string[] arguments) =>
        string.Join(' ', ToolRun.Of(["check", "--format", "json", "--no-fixes", folder.PathOf("Dockerfile"), .. arguments]).Json().GetProperty("files").EnumerateArray()
            .SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Select(found => found.GetProperty("rule").GetString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
