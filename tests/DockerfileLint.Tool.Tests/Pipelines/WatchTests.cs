using System.IO;
using System.Threading.Tasks;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Tool.Tests.Writing;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Pipelines;

/// <summary><c>--watch</c>: a check at each change that matters, and a status when it is ended.</summary>
internal sealed class WatchTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create() => folder = new TemporaryFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task AChangeIsCheckedAndCtrlCEndsWithTheLastStatus()
    {
        var dockerfile = folder.Write("Dockerfile", "FROM debian:12\n");
        using var run = ToolProcess.StartInterruptible("check", "--watch", folder.Path);
        Assert.That(await run.WaitForAsync("watching for changes"), Is.True);
        await File.WriteAllTextAsync(dockerfile, "FROM debian:12-slim\n");
        Assert.That(await run.WaitForAsync("Dockerfile changed"), Is.True);
        folder.Write("node_modules/Dockerfile", "FROM debian:12\n");
        folder.Write("notes.txt", "");
        Assert.That(await run.WaitForAsync("notes.txt changed: same findings"), Is.True);
        run.Interrupt();
        Assert.That(await run.EndAsync(), Is.EqualTo(0), string.Join('\n', run.ErrorLines));
        Assert.That(run.ErrorLines, Has.None.Contain("node_modules"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task AReportIsWrittenAnewAndIsNoChange()
    {
        folder.Write("Dockerfile", "FROM debian:12-slim\n");
        var report = folder.PathOf("report.json");
        using var run = ToolProcess.StartInterruptible("check", "--watch", "--format", "json", "--output", report, folder.Path);
        Assert.That(await run.WaitForAsync("watching for changes"), Is.True);
        folder.Write("sub/Dockerfile", "FROM debian:12\n");
        Assert.That(await run.WaitForAsync(" changed"), Is.True);
        run.Interrupt();
        Assert.That(await run.EndAsync(), Is.EqualTo(1), string.Join('\n', run.ErrorLines));
        Assert.That(run.ErrorLines, Has.None.Contain("report.json"));
        Assert.That(await File.ReadAllTextAsync(report), Does.Contain("sub/Dockerfile"));
    }

    [TestCase("--watch can't be used with standard input", "-")]
    [TestCase("--watch can't be used with standard input", "--image", "-")]
    [TestCase("--watch with another format than text needs --output", "--format", "json")]
    [TestCase("--watch and --write-baseline can't be used together", "--write-baseline", "x")]
    public void WhatCannotBeWatchedIsOneLine(string problem, params string[] options)
    {
        var run = ToolRun.Of(["check", "--watch", .. options]);
        Assert.That((run.Status, run.Error), Is.EqualTo((2, $"dockerfile-lint: {problem}\n")));
    }
}
