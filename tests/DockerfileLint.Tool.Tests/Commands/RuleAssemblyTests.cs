using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Rules of a third party, loaded by the path of their assembly: ACME0001, AB1 and MY0002.</summary>
internal sealed class RuleAssemblyTests
{
    private const string Text = "FROM debian:12\nRUN apt-get update && apt-get install -y curl telnet\nEXPOSE 22\n";
    private static readonly string Folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "rules");
    private static readonly string Rules = Path.Combine(Folder, "AcmeRules.dll");
    private static readonly string[] All = ["AB1", "ACME0001", "MY0002"];

    [Test]
    public void ItsRulesFindAsOursDo() => Assert.That(Found(Text), Is.EqualTo(All));

    [TestCase("ACME0001")]
    [TestCase("maintainer-label")]
    [TestCase("AB1")]
    [TestCase("MY0002")]
    [TestCase("my0002")]
    [TestCase("banned-package")]
    public void ItsRulesCanBeLeftOutAndSilenced(string rule)
    {
        Assert.That(Found(Text, "--ignore", rule), Has.Length.EqualTo(2));
        Assert.That(Found($"# dockerfile-lint disable-file={rule} it is nobody's\n{Text}"), Has.Length.EqualTo(2));
    }

    [Test]
    public void ItsRulesBelongToCategories()
    {
        Assert.That(Found(Text, "--ignore", "other"), Is.EqualTo(new[] { "AB1" }));
        Assert.That(Found(Text, "--ignore", "security"), Is.EqualTo(new[] { "ACME0001", "MY0002" }));
        Assert.That(Found(Text, "--preset", "size"), Is.Empty);
        Assert.That(Found(Text, "--preset", "size", "--select", "MY0002"), Is.EqualTo(new[] { "MY0002" }));
    }

    [Test]
    public void ItsRulesAreConfigured()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Dockerfile", Text);
        const string Keys = "dotnet_diagnostic.AB1.severity = none\ndotnet_diagnostic.my0002.severity = error\ndockerfilelint.MY0002.packages = curl git\n";
        folder.Write(".editorconfig", $"root = true\n[*]\ndotnet_diagnostic.CA1000.severity = none\n{Keys}");
        var run = ToolRun.Of("check", "--rules", Rules, "--format", "json", folder.Path);
        var found = Diagnostics(run).Where(static one => All.Contains(Rule(one))).ToList();
        Assert.That(found.Select(static one => (Rule(one), one.GetProperty("severity").GetString())), Is.EquivalentTo(new[] { ("ACME0001", "warning"), ("MY0002", "error") }), run.Error);
        Assert.That(found.Single(static one => Rule(one) == "MY0002").GetProperty("message").GetString(), Does.Contain("'curl'"));
        Assert.That(run.Output + run.Error, Does.Not.Contain("DFL9004"));
        Assert.That(ToolRun.Of("check", folder.Path).Output, Does.Not.Contain("DFL9004"), "a host that doesn't load them");
        folder.Write(".editorconfig", "root = true\n[*]\ndockerfilelint.MY0002.nothing = 1\ndockerfilelint.AB2.size = 1\n");
        var wrong = ToolRun.Of("check", "--rules", Rules, folder.Path);
        Assert.That(wrong.Output + wrong.Error, Does.Contain("MY0002 has no option 'nothing'").And.Contain("'dockerfilelint.AB2.size' doesn't name a rule"));
    }

    [Test]
    public void ItsFixesAreOfferedAndApplied()
    {
        var run = ToolRun.With(Text, "fix", "--suggested", "--rule", "MY0002", "--rules", Rules, "-");
        Assert.That(run.Output, Is.EqualTo(Text.Replace(" telnet", "", StringComparison.Ordinal)), run.Error);
    }

    [Test]
    public void NoFixRemovesACommentForARuleThatIsNotLoaded()
    {
        const string Commented = $"# dockerfile-lint disable-file=MY0002 for the editors\nFROM scratch\n";
        Assert.That(ToolRun.With(Commented, "fix", "--suggested", "-").Output, Is.EqualTo(Commented));
        Assert.That(ToolRun.With(Commented, "check", "-").Output, Does.Not.Contain("MY0002"));
    }

    [Test]
    public void ItsRulesAreListed()
    {
        Assert.That(ToolRun.Of("rules", "--rules", Rules).Output, Does.Contain("ACME0001").And.Contain("maintainer-label").And.Contain("AB1 open-port"));
        var listed = ToolRun.Of("rules", "--rules", Rules, "--format", "json").Json().EnumerateArray().ToDictionary(static one => one.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.That(listed["AB1"].GetProperty("helpLink").GetString(), Is.EqualTo("https://acme.example/rules/AB1"));
        Assert.That(listed["MY0002"].GetProperty("category").GetString(), Is.EqualTo("other"));
        Assert.That(listed["MY0002"].TryGetProperty("helpLink", out _), Is.False);
    }

    [Test]
    public void ItsRulesAreExplained()
    {
        var output = ToolRun.Of("explain", "ab1", "--rules", Rules).Output;
        Assert.That(output, Does.StartWith("AB1 open-port: SSH port of an image").And.Contain("category: security").And.Contain("help: https://acme.example/rules/AB1"));
        Assert.That(ToolRun.Of("explain", "banned-package", "--rules", Rules).Output, Does.Contain("option dockerfilelint.MY0002.packages = telnet").And.Not.Contain("help:"));
        Assert.That(ToolRun.Of("explain", "AB1").Status, Is.EqualTo(2));
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("sarif")]
    [TestCase("github")]
    [TestCase("gitlab")]
    [TestCase("checkstyle")]
    [TestCase("junit")]
    [TestCase("html")]
    [TestCase("markdown")]
    public void EveryFormatNamesThem(string format)
    {
        var output = ToolRun.With(Text, "check", "--rules", Rules, "--format", format, "-").Output;
        foreach (var id in All) Assert.That(output, Does.Contain(id));
        Assert.That(output, Does.Not.Contain("MY0002.md").And.Not.Contain("AB1.md"));
    }

    [Test]
    public void SarifDescribesThem()
    {
        var run = ToolRun.With(Text, "check", "--rules", Rules, "--format", "sarif", "-").Json().GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(static one => one.GetProperty("id").GetString()!, StringComparer.Ordinal);
        Assert.That(rules["AB1"].GetProperty("helpUri").GetString(), Is.EqualTo("https://acme.example/rules/AB1"));
        Assert.That(rules["AB1"].GetProperty("properties").GetProperty("category").GetString(), Is.EqualTo("security"));
        Assert.That(rules["MY0002"].TryGetProperty("helpUri", out _), Is.False);
    }

    [Test]
    public void ARuleThatCannotBeNamedIsOneLine()
    {
        var path = Path.Combine(Folder, "WrongRules.dll");
        var run = ToolRun.With(Text, "check", "--rules", Rules, "--rules", path, "-");
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
        Assert.That(run.Error, Does.Contain(path).And.Contain("WrongRules.LowerCaseRule: 'my-2' isn't a valid rule ID").And.Not.Contain("Parameter"));
    }

    [Test]
    public void WhatHoldsNoRulesIsOneLine()
    {
        var run = ToolRun.With("FROM scratch\n", "check", "--rules", typeof(RuleAssemblyTests).Assembly.Location, "-");
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
    }

    [TestCase(".", ".: rules can't be loaded: it is a folder")]
    [TestCase("none.dll", "none.dll: rules can't be loaded: file not found")]
    public void WhatIsNoAssemblyIsOneLine(string path, string said)
    {
        var run = ToolRun.With("FROM scratch\n", "check", "--rules", path, "-");
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Is.EqualTo(new[] { "dockerfile-lint: " + said }));
    }

    [Test]
    public void WhatIsNoCodeIsOneLine()
    {
        using var folder = new TemporaryFolder();
        var run = ToolRun.With("FROM scratch\n", "check", "--rules", folder.Write("rules.dll", "text\n"), "-");
        Assert.That((run.Status, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
        Assert.That(run.Error, Does.Contain("rules.dll: rules can't be loaded: ").And.Not.Contain("\\n"));
    }

    private static string[] Found(string text, params string[] arguments) =>
        [.. Diagnostics(ToolRun.With(text, ["check", "-", "--rules", Rules, "--format", "json", .. arguments])).Select(Rule).Where(All.Contains).Order(StringComparer.Ordinal)];

    private static JsonElement.ArrayEnumerator Diagnostics(ToolRun run) => run.Json().GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray();

    private static string Rule(JsonElement diagnostic) => diagnostic.GetProperty("rule").GetString()!;
}
