using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>The command <c>context</c>.</summary>
internal sealed class ContextTests
{
    private const string Compose = """
        services:
          web:
            build:
              context: .
              dockerfile: src/Web/Dockerfile
              target: final
              args: {A: "1"}
        """;

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf(".git"));
        folder.Write("compose.yaml", Compose);
        folder.Write("src/Web/Dockerfile", "FROM alpine\nCOPY . .\n");
        folder.Write(".dockerignore", "docs\n");
        folder.Write("docs/page", new string('x', 5000));
        folder.Write("other/Dockerfile", "FROM alpine\nCOPY gone /\n");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("pipe", "it can't be read: it is not a regular file")]
    [TestCase("circle", "its links lead in a circle")]
    [TestCase("none", "file or folder not found")]
    [Platform(Exclude = "Win", Reason = "It has other pipes.")]
    public void WhatIsNoFileIsRefused(string name, string problem)
    {
        Process.Start("mkfifo", folder.PathOf("pipe")).WaitForExit();
        File.CreateSymbolicLink(folder.PathOf("circle"), folder.PathOf("circle"));
        var run = ToolRun.Of("context", folder.PathOf(name));
        Assert.That((run.Status, run.Output, run.Error), Is.EqualTo((2, "", $"dockerfile-lint: {folder.PathOf(name)}: {problem}\n")));
    }

    [Test]
    public void JsonHoldsWhatTheContractSays()
    {
        var run = ToolRun.Of("context", "--format", "json", folder.Path);
        Assert.That(run.Status, Is.Zero, run.Error);
        var builds = run.Json().EnumerateArray().ToList();
        Assert.That(builds, Has.Count.EqualTo(2));
        var web = builds[1];
        Assert.That(web.GetProperty("dockerfile").GetString(), Is.EqualTo(folder.PathOf("src/Web/Dockerfile")));
        Assert.That(web.GetProperty("context").GetString(), Is.EqualTo(folder.Path));
        Assert.That(web.GetProperty("target").GetString(), Is.EqualTo("final"));
        Assert.That(web.GetProperty("buildArgs").GetProperty("A").GetString(), Is.EqualTo("1"));
        Assert.That(web.GetProperty("source").GetString(), Is.EqualTo(folder.PathOf("compose.yaml") + ":4"));
        Assert.That(web.GetProperty("kind").GetString(), Is.EqualTo("declared"));
        Assert.That(web.GetProperty("ignoredBytes").GetInt64(), Is.EqualTo(5000));
        Assert.That(web.GetProperty("bytes").GetInt64(), Is.InRange(1, 1000));
        Assert.That(builds[0].GetProperty("kind").GetString(), Is.EqualTo("unknown"));
        Assert.That(builds[0].GetProperty("bytes").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }

    [Test]
    public void TextNamesTheContextAndWhoSaysSo()
    {
        var output = ToolRun.Of("context", folder.PathOf("src")).Output;
        Assert.That(output, Does.Contain($"context: {folder.Path}, sends at most"));
        Assert.That(output, Does.Contain($"declared: {folder.PathOf("compose.yaml")}:4 (Compose)"));
        Assert.That(output, Does.Contain("leaves out 5 kB"));
        Assert.That(output, Does.Not.Contain("other/Dockerfile"));
    }

    [Test]
    public void ADockerfileThatIsNamedIsShownAlone()
    {
        var run = ToolRun.Of("context", "--format", "json", folder.PathOf("other/Dockerfile"));
        Assert.That(run.Json().GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void WhatDoesNotExistIsOneLine()
    {
        var run = ToolRun.Of("context", folder.PathOf("gone"));
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
    }

    [Test]
    public void WhatCannotBeReadIsSaidAndFails()
    {
        folder.Write("other/compose.yaml", "services: [a: {\n");
        folder.Write(".dockerignore", "a\0b");
        var run = ToolRun.Of("context", "--format", "json", folder.Path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Json().GetArrayLength(), Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(2));
        Assert.That(run.ErrorLines[0], Does.Contain($"{folder.PathOf("other/compose.yaml")}:"));
        Assert.That(run.ErrorLines[1], Does.Contain(folder.PathOf(".dockerignore")));
    }
}
