using System.IO;
using System.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>init</c> writes and says, and how a person at a terminal is asked.</summary>
internal sealed class InitTests
{
    private const string Main = "package main\n\nfunc main() {}\n";
    private TemporaryFolder folder = null!;

    private string Project => folder.PathOf("project");

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write("project/go.mod", "module example.com/jobs\n\ngo 1.26\n");
        folder.Write("project/main.go", Main);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void TheFilesAreWritten()
    {
        var run = ToolRun.Of("init", Project);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(folder.Read("project/Dockerfile"), Does.Contain("FROM scratch"));
        Assert.That(folder.Read("project/.dockerignore"), Does.Contain(".git\n"));
    }

    [Test]
    public void ADiffWritesNothing()
    {
        var run = ToolRun.Of("init", Project, "--diff");
        Assert.That(run.Status, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.Contain("+FROM scratch").And.Contain("+.git"));
        Assert.That(File.Exists(folder.PathOf("project/Dockerfile")), Is.False);
    }

    [Test]
    public void WhereNothingIsKnownThereIsNoDiff()
    {
        folder.Write("pages/notes.txt", "later\n");
        var run = ToolRun.Of("init", folder.PathOf("pages"), "--diff");
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("not written: ").And.Not.Contain("---"));
    }

    [Test]
    public void JsonHasTheTexts()
    {
        var file = ToolRun.Of("init", Project, "--diff", "--format", "json").Json().GetProperty("files")[0];
        Assert.That(file.GetProperty("dockerfile").GetString(), Does.Contain("FROM scratch"));
        Assert.That(file.GetProperty("dockerignore").GetString(), Does.Contain(".git"));
    }

    [Test]
    public void ADockerfileThatIsThereIsLeft()
    {
        folder.Write("project/Dockerfile", "FROM scratch\n");
        var run = ToolRun.Of("init", Project);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("it is there already; 'shrink' makes it leaner"));
        Assert.That(folder.Read("project/Dockerfile"), Is.EqualTo("FROM scratch\n"));
    }

    [Test]
    public void AFolderWithoutAProjectSaysWhatWasLookedFor()
    {
        var empty = folder.Write("empty/notes.txt", "");
        var run = ToolRun.Of("init", Path.GetDirectoryName(empty)!);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("it has none of").And.Contain("package.json").And.Contain("go.mod"));
        Assert.That(File.Exists(folder.PathOf("empty/Dockerfile")), Is.False);
    }

    [Test]
    public void WhatIsThereOfADockerignoreStays()
    {
        folder.Write("project/.dockerignore", "secret.txt\n");
        var run = ToolRun.Of("init", Project);
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(folder.Read("project/.dockerignore"), Does.StartWith("secret.txt\n"));
    }

    [Test]
    public void AQuestionIsListedWhereNobodyCanBeAsked()
    {
        AddPrograms();
        var run = ToolRun.Of("init", Project);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("--answer program=cmd/server|cmd/worker"));
        run = ToolRun.Of("init", Project, "--answer", "program=cmd/worker");
        Assert.That(run.Status, Is.Zero, run.Error);
        Assert.That(folder.Read("project/Dockerfile"), Does.Contain("/usr/local/bin/worker"));
    }

    [TestCase("2\n")]
    [TestCase("7\nnonsense\ncmd/worker\n")]
    public void APersonAtATerminalIsAsked(string typed)
    {
        AddPrograms();
        var (status, output) = Ask(typed, "init", Project);
        Assert.That(status, Is.Zero, output);
        Assert.That(output, Does.Contain("  1) cmd/server\n  2) cmd/worker\n").And.Contain("--answer program=cmd/worker\n"));
        Assert.That(folder.Read("project/Dockerfile"), Does.Contain("/usr/local/bin/worker"));
    }

    [TestCase("\n")]
    [TestCase("")]
    public void EnterStops(string typed)
    {
        AddPrograms();
        var (status, output) = Ask(typed, "init", Project);
        Assert.That(status, Is.EqualTo(2), output);
        Assert.That(File.Exists(folder.PathOf("project/Dockerfile")), Is.False);
    }

    [TestCase("--no-input")]
    [TestCase("--format", "json")]
    public void NobodyIsAskedWhoDoesNotWantTo(params string[] options)
    {
        AddPrograms();
        var (status, output) = Ask("2\n", ["init", Project, .. options]);
        Assert.That(status, Is.EqualTo(2), output);
        Assert.That(output, Does.Not.Contain("  1) "));
    }

    [Test]
    public void ShrinkAsksAsWell()
    {
        folder.Write("node/package.json", "{ \"dependencies\": { \"express\": \"4.19.2\" } }");
        folder.Write("node/server.js", "const { spawn } = require('child_process');\nspawn(process.env.TOOL);\n");
        folder.Write("node/Dockerfile", "FROM node:24\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nCMD [\"node\", \"server.js\"]\n");
        var (status, output) = Ask("1\n", "shrink", folder.PathOf("node"), "--context", folder.PathOf("node"), "--write");
        Assert.That(status, Is.Zero, output);
        Assert.That(output, Does.Contain("  1) none\n"));
        Assert.That(folder.Read("node/Dockerfile"), Does.Contain("gcr.io/distroless/nodejs24-debian13"));
    }

    private void AddPrograms()
    {
        File.Delete(folder.PathOf("project/main.go"));
        folder.Write("project/cmd/server/main.go", Main);
        folder.Write("project/cmd/worker/main.go", Main);
    }

    private static (int Status, string Output) Ask(string typed, params string[] arguments)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(typed));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var status = CommandLine.Run(arguments, new Terminal(input, output, error) { IsInteractive = true });
        return (status, Encoding.UTF8.GetString(output.ToArray()) + error);
    }
}
