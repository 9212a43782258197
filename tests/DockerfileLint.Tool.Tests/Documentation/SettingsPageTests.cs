using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Tests;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Documentation;

/// <summary>The sample with all settings is read as the page says, and <c>docs/settings.md</c> has every key.</summary>
internal sealed partial class SettingsPageTests
{
    private static readonly string Docs = RepositoryFolder.PathOf("docs");
    private static readonly string Sample = Path.Combine(Docs, "samples", "all-settings.editorconfig");
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

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
    [TestCase("dockerfilelint.preset = recommended")]
    [TestCase("dockerfilelint.exclude = false")]
    [TestCase("dockerfilelint.format.sort_packages = true")]
    [TestCase("dotnet_diagnostic.DFL1201.severity = default")]
    public void AWrongValueIsReported(string line)
    {
        var sample = File.ReadAllText(Sample);
        Assert.That(sample, Does.Contain(line));
        var wrong = sample.Replace(line, line[..line.LastIndexOf(' ')] + " certainly", StringComparison.Ordinal);
        Assert.That(Check(wrong), Does.Contain("DFL9004").And.Contain("certainly"));
    }

    [Test]
    public void EveryKeyOfTheSourcesIsOnThePage()
    {
        var sources = Directory.EnumerateFiles(RepositoryFolder.PathOf("src", "DockerfileLint", "Configuration"), "*.cs");
        var keys = sources.SelectMany(static file => KeyConstant().Matches(File.ReadAllText(file))).Select(static match => match.Groups["key"].Value).ToList();
        Assert.That(keys, Does.Contain("dockerfilelint.preset"));
        var message = Check("[*]\ndockerfilelint.format.nothing = 1\n");
        var names = FormatKeys().Match(message).Groups["names"].Value.Split(", ");
        Assert.That(names, Has.Length.GreaterThan(5), message);
        var page = File.ReadAllText(Path.Combine(Docs, "settings.md"));
        var missing = keys.Concat(names.Select(static name => $"dockerfilelint.format.{name}`")).Where(key => !page.Contains("`" + key, StringComparison.Ordinal));
        Assert.That(missing, Is.Empty);
    }

    private string Check(string configuration) => ToolRun.Of("check", "--config", folder.Write("settings", configuration), CodeExample.Sample).Output;

    [GeneratedRegex("const string \\w+ = \"(?<key>dockerfilelint\\.[a-z_.]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex KeyConstant();

    [GeneratedRegex(@"isn't a setting of format\. Use (?<names>[a-z_, ]+)\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FormatKeys();
}
