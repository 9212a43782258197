using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>docs/settings.md and the sample with all settings.</summary>
internal sealed class SettingsPageTests
{
    private static readonly string Docs = Path.Combine(MarkdownPage.Root, "docs");
    private static readonly string Sample = Path.Combine(Docs, "samples", "all-settings.editorconfig");

    [Test]
    public void TheSampleIsValidAndChangesNothing()
    {
        var with = ToolRun.Of("check", "--config", Sample, "--format", "json", CodeExample.Sample);
        Assert.That(with.Output, Is.EqualTo(ToolRun.Of("check", "--format", "json", CodeExample.Sample).Output), with.Error);
        Assert.That(with.Output, Does.Contain("DFL1201").And.Not.Contain("DFL9004"));
        const string Wasteful = "FROM debian:12\nRUN apt-get update && \\\n    apt-get install -y wget curl\n";
        Assert.That(ToolRun.With(Wasteful, "format", "-", "--config", Sample).Output, Is.EqualTo(ToolRun.With(Wasteful, "format", "-").Output));
    }

    /// <summary>Each line of the sample can be wrong, and that is found.</summary>
    [TestCase("dockerfilelint.preset")]
    [TestCase("dockerfilelint.exclude")]
    [TestCase("dockerfilelint.format.sort_packages")]
    [TestCase("dotnet_diagnostic.DFL1201.severity")]
    public void AWrongValueIsReported(string key)
    {
        using var folder = new TemporaryFolder();
        var wrong = Regex.Replace(File.ReadAllText(Sample), $"{Regex.Escape(key)} = .*", $"{key} = certainly", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.That(ToolRun.Of("check", "--config", folder.Write("wrong", wrong), CodeExample.Sample).Output, Does.Contain("DFL9004").And.Contain("certainly"));
    }

    [Test]
    public void EveryKeyOfTheSourcesIsOnThePage()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(MarkdownPage.Root, "src", "DockerfileLint", "Configuration"), "*.cs").Select(File.ReadAllText);
        var keys = sources.SelectMany(static text => Regex.Matches(text, "const string \\w+ = \"(dockerfilelint\\.[a-z_.]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(static match => match.Groups[1].Value).ToList();
        Assert.That(keys, Does.Contain("dockerfilelint.preset"));
        var page = File.ReadAllText(Path.Combine(Docs, "settings.md"));
        Assert.That(keys.Where(key => !page.Contains(key, StringComparison.Ordinal)), Is.Empty);
        var formatting = ToolRun.Of("check", "--config", WithKey("dockerfilelint.format.nothing"), CodeExample.Sample).Output;
        var names = Regex.Match(formatting, @"isn't a setting of format\. Use ([a-z_, ]+)\.", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value.Split(", ");
        Assert.That(names, Has.Length.GreaterThan(5), formatting);
        Assert.That(names.Where(name => !page.Contains($"`dockerfilelint.format.{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    private string WithKey(string key) => folder.Write("keys", $"[*]\n{key} = 1\n");

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();
}
