using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Tests;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary>The action for GitHub: its scripts are run as a runner does, on a repository of a user.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are those of bash.")]
internal sealed class ActionTests
{
    private const string Wasteful = "FROM debian:12-slim\nRUN apt-get update && apt-get install -y curl\n";
    private GitFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new GitFolder();
        folder.Write("app/Dockerfile", Wasteful);
        folder.Commit();
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void FindingsFailAndAreReportedEverywhere()
    {
        using var run = new ActionRun(folder.Path, ("upload-sarif", "true"), ("suggest-fixes", "true"));
        Assert.That(run.Status, Is.EqualTo(1), run.Log);
        Assert.That(run.Log, Does.Contain("::warning file=app/Dockerfile,line=2,"));
        using var sarif = JsonDocument.Parse(File.ReadAllText(run.Outputs["steps.check.outputs.sarif"]));
        Assert.That(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), Is.GreaterThan(0));
        Assert.That(run.Used, Has.Count.EqualTo(2));
        Assert.That(run.Used[0], Does.StartWith("github/codeql-action/upload-sarif@"));
        Assert.That(run.Used[1], Does.StartWith("actions/upload-artifact@"));
        Assert.That(folder.Git("status", "--short"), Is.Empty);
        folder.Git("apply", run.Outputs["steps.check.outputs.diff"]);
        Assert.That(folder.Git("diff", "--name-only"), Is.EqualTo("app/Dockerfile\n"));
    }

    [Test]
    public void TheSummaryIsMarkdown()
    {
        using var run = new ActionRun(folder.Path);
        Assert.That(run.Summary, Does.Contain("DFL1201").And.Contain("app/Dockerfile"));
    }

    [Test]
    public void WhatIsCleanPasses()
    {
        folder.Write("app/Dockerfile", "FROM debian:12-slim\nUSER 1000\n");
        using var run = new ActionRun(folder.Path, ("suggest-fixes", "true"));
        Assert.That((run.Status, run.Outputs["steps.check.outputs.status"], run.Outputs["steps.check.outputs.diff"]), Is.EqualTo((0, "0", "")), run.Log);
        Assert.That(run.Used, Is.Empty);
        Assert.That(run.Calls, Has.Length.EqualTo(1));
        Assert.That(run.Calls[0], Does.StartWith("tool install DockerfileLint.Tool --tool-path ").And.Match(@" --version \d+\.\d+\.\d+$"));
    }

    [Test]
    public void EachInputReachesTheCommand()
    {
        folder.Write("with space/Dockerfile", "FROM debian:12-slim\nRUN cd /x\n");
        using var run = new ActionRun(
            folder.Path, ("path", "with space\napp\n"), ("since", "HEAD"), ("fail-level", "error"), ("preset", "strict"), ("arguments", "--ignore\nDFL1201\n--exclude=a b"), ("annotations", "false"), ("version", "1.2.3"));
        Assert.That(run.Status, Is.Zero, run.Log);
        Assert.That(run.Log, Does.Not.Contain("::warning"));
        var sarif = File.ReadAllText(run.Outputs["steps.check.outputs.sarif"]);
        Assert.That(sarif, Does.Contain("DFL3113").And.Not.Contain("app/Dockerfile"));
        Assert.That(run.Calls[0], Does.EndWith(" --version 1.2.3"));
    }

    [Test]
    public void ABaselineCounts()
    {
        Commands.ToolRun.Of("check", "--write-baseline", folder.PathOf("known.json"), folder.Path);
        using var run = new ActionRun(folder.Path, ("baseline", "known.json"));
        Assert.That(run.Status, Is.Zero, run.Log);
    }

    [Test]
    public void TheCheckoutOfTheActionCanBeBuilt()
    {
        using var run = new ActionRun(folder.Path, ("version", "source"));
        Assert.That(run.Calls[0], Does.StartWith("publish src/DockerfileLint.Tool --configuration Release --output "));
        Assert.That(Directory.Exists(RepositoryFolder.PathOf("src", "DockerfileLint.Tool")), Is.True);
    }

    [TestCase("path", "none")]
    [TestCase("preset", "none")]
    [TestCase("since", "none")]
    [TestCase("fail-level", "")]
    public void AFailureIsStatus2(string input, string value)
    {
        using var run = new ActionRun(folder.Path, (input, value));
        Assert.That((run.Status, run.Log.Contains("dockerfile-lint: ", StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Log);
    }

    /// <summary>Texts that a pull request can choose, such as the name of a branch.</summary>
    [TestCase("path")]
    [TestCase("since")]
    [TestCase("arguments")]
    [TestCase("version")]
    public void NoInputIsPartOfAScript(string input)
    {
        using var run = new ActionRun(folder.Path, (input, "$(touch ran)`touch ran`\"; touch ran; '; touch ran; \""));
        Assert.That(folder.PathOf("ran"), Does.Not.Exist);
        Assert.That(run.Status, Is.EqualTo(input == "version" ? 1 : 2), run.Log);
    }

    /// <summary>A second use in the same job has its own folders, so that it reports nothing of the first.</summary>
    [Test]
    public void EachUseHasItsOwnFolders()
    {
        using var run = new ActionRun(folder.Path, ("suggest-fixes", "true"));
        var outputs = (string[])[run.Outputs["steps.check.outputs.sarif"], run.Outputs["steps.check.outputs.diff"]];
        Assert.That(outputs.Select(static path => Path.GetFileName(Path.GetDirectoryName(path))), Is.All.Match(@"^dockerfile-lint\.\w{6}$"));
        Assert.That(run.Calls[0], Does.Match(@" --tool-path \S+/dockerfile-lint\.\w{6} "));
    }

    [Test]
    public void ScriptsHaveNoExpressionsAndOtherActionsAreNamedByTheirCommit()
    {
        IEnumerable<string> Values(string name) => ActionRun.Steps.Select(step => ActionRun.Text(step, name)).OfType<string>();
        Assert.That(Values("run").ToList(), Has.Count.GreaterThan(3).And.All.Not.Contain("${{"));
        Assert.That(Values("uses").ToList(), Has.Count.EqualTo(3).And.All.Match(@"^[\w/-]+@[0-9a-f]{40}$"));
    }
}
