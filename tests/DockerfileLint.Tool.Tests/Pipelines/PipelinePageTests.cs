using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DockerfileLint.Tests;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>The scripts of <c>docs/pipelines.md</c> are run on a repository with a finding, and leave the report that the page names.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are those of bash.")]
internal sealed partial class PipelinePageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.PathOf("docs", "pipelines.md"));
    private GitFolder folder = null!;
    private PipelinePrograms programs = null!;

    [SetUp]
    public void Create()
    {
        folder = new GitFolder();
        programs = new PipelinePrograms();
        folder.Write("Dockerfile", "FROM debian:12\n");
        folder.Commit();
    }

    [TearDown]
    public void Delete()
    {
        folder.Dispose();
        programs.Dispose();
    }

    [Test]
    public void GitLab()
    {
        var job = ActionRun.Map(ActionRun.Load(Block("GitLab", "yaml")), "dockerfiles");
        var script = ((YamlSequenceNode)job.Children["script"]).Select(static line => line.ToString());
        Assert.That(Run(string.Join('\n', script)), Is.EqualTo(1));
        var report = ((YamlScalarNode)ActionRun.Map(ActionRun.Map(job, "artifacts"), "reports").Children["codequality"]).Value!;
        Assert.That(File.ReadAllText(folder.PathOf(report)), Does.Contain("\"check_name\": \"DFL1103 full-base\""));
    }

    [Test]
    public void Azure()
    {
        var steps = ((YamlSequenceNode)ActionRun.Load(Block("Azure Pipelines", "yaml")).Children["steps"]).Cast<YamlMappingNode>().ToList();
        Assert.That(Run(steps.Select(static step => ActionRun.Text(step, "bash")).OfType<string>().Single()), Is.EqualTo(1));
        var published = ActionRun.Text(ActionRun.Map(steps[^1], "inputs"), "testResultsFiles")!.Replace("$(Agent.TempDirectory)", folder.PathOf(".git"), StringComparison.Ordinal);
        Assert.That(XDocument.Load(published).Root!.Name.LocalName, Is.EqualTo("testsuites"));
    }

    [Test]
    public void Jenkins()
    {
        var text = Block("Jenkins", "groovy");
        Assert.That(Run(text.Split("'''")[1]), Is.EqualTo(1));
        Assert.That(XDocument.Load(folder.PathOf(Pattern().Match(text).Groups["file"].Value)).Root!.Name.LocalName, Is.EqualTo("checkstyle"));
    }

    [Test]
    public void ABaseline()
    {
        var lines = Block("Only what is new", "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines.Select(line => Commands.ToolRun.Of([.. line.Split(' ')[1..].Select(word => word.StartsWith('.') ? folder.PathOf(word) : word), folder.Path]).Status), Is.EqualTo([0, 0]));
    }

    /// <summary>The inputs that the page gives are inputs of the action.</summary>
    [Test]
    public void GitHub()
    {
        var steps = (YamlSequenceNode)ActionRun.Map(ActionRun.Map(ActionRun.Load(Block("GitHub Actions", "yaml")), "jobs"), "dockerfiles").Children["steps"];
        var given = ActionRun.Map((YamlMappingNode)steps[1], "with").Children.Select(static pair => (pair.Key.ToString(), pair.Value.ToString().Replace("origin/${{ github.base_ref }}", "HEAD", StringComparison.Ordinal)));
        using var run = new ActionRun(folder.Path, [.. given]);
        Assert.That(run.Status, Is.Zero, run.Log);
    }

    /// <summary>The version that the page names is that of the action, and of the tool that it installs.</summary>
    [Test]
    public void TheVersionIsTheActions()
    {
        var versions = Tag().Matches(Page).Select(static match => match.Groups["version"].Value).ToList();
        Assert.That(versions, Has.Count.EqualTo(3).And.All.EqualTo(ActionRun.Default("version")));
    }

    /// <summary>The hooks that the page names are those of the repository.</summary>
    [Test]
    public void PreCommit()
    {
        var hooks = File.ReadAllText(RepositoryFolder.PathOf(".pre-commit-hooks.yaml"));
        Assert.That(Id().Matches(Block("pre-commit", "yaml")).Select(static match => match.Value), Is.EqualTo(Id().Matches(hooks).Select(static match => match.Value)));
    }

    private int Run(string script)
    {
        // What a container has for itself is the folder of the test here.
        var own = script.Replace("/tmp/dockerfile-lint", folder.PathOf(".git/tool"), StringComparison.Ordinal);
        var (status, output, error) = programs.Run(own, folder.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["AGENT_TEMPDIRECTORY"] = folder.PathOf(".git") });
        TestContext.Out.WriteLine(output + error);
        return status;
    }

    /// <summary>The first block of a section in a language.</summary>
    private static string Block(string section, string language)
    {
        var text = Page[Page.IndexOf($"\n## {section}\n", StringComparison.Ordinal)..];
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"checkStyle\(pattern: '(?<file>[^']+)'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:dockerfilelint/dockerfilelint(?:@| )|rev: )v(?<version>[0-9.]+\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("id: [a-z-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
