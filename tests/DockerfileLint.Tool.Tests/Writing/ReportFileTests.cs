using System;
using System.Diagnostics;
using System.IO;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Workspaces;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Writing;

/// <summary>A report is written where it loses nothing and waits for nobody.</summary>
[Platform(Exclude = "Win", Reason = "Links need a right there that most users lack, and pipes have no name in a folder.")]
internal sealed class ReportFileTests
{
    private const string Text = "FROM debian:12\nEXPOSE x\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
        folder.Write("Dockerfile", Text);
        folder.Write("sub/x", "");
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("check", "Dockerfile")]
    [TestCase("check", "sub/../Dockerfile")]
    [TestCase("check", "link/../Dockerfile")]
    [TestCase("check", "next")]
    [TestCase("fix", "Dockerfile")]
    public void ALinkToWhatWasChecked(string command, string target)
    {
        Directory.CreateSymbolicLink(folder.PathOf("link"), "sub");
        File.CreateSymbolicLink(folder.PathOf("next"), folder.PathOf("sub/../Dockerfile"));
        File.CreateSymbolicLink(folder.PathOf("report.txt"), target);
        AssertRefused(command, "report.txt", "it was checked");
    }

    [Test]
    public void WhatWasCheckedThroughALink()
    {
        folder.Write("sub/real", Text);
        File.CreateSymbolicLink(folder.PathOf("app.Dockerfile"), "sub/real");
        AssertRefused("check", "sub/real", "it was checked");
    }

    [Test]
    public void ADockerfileThatCouldNotBeLinted()
    {
        folder.Write("sub/Dockerfile", "a\0b");
        var path = folder.PathOf("sub/Dockerfile");
        var run = ToolRun.Of("check", folder.Path, "-o", path);
        Assert.That(run.Status, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"{path}: it was checked, so the report is not written there"));
        Assert.That(folder.Read("sub/Dockerfile"), Is.EqualTo("a\0b"));
    }

    [TestCase(".dockerignore")]
    [TestCase("Dockerfile.dockerignore")]
    [TestCase(".editorconfig")]
    [TestCase("sub/.globalconfig")]
    public void WhatALintReads(string name)
    {
        folder.Write(name, "root = true\n");
        File.CreateSymbolicLink(folder.PathOf("report.txt"), name);
        AssertRefused("check", name, "");
        AssertRefused("check", "report.txt", "");
        Assert.That(folder.Read(name), Is.EqualTo("root = true\n"));
    }

    [Test]
    public void TheConfigurationThatIsNamed()
    {
        var config = folder.Write("settings", "[*]\ndotnet_diagnostic.DFL1201.severity = error\n");
        AssertRefused("check", "settings", "it was checked", "--config", config);
        Assert.That(folder.Read("settings"), Does.StartWith("[*]"));
    }

    [Test]
    [Platform("Linux")]
    public void ALongerReportInSharedMemoryIsReplaced()
    {
        var path = $"/dev/shm/{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(path, new string('x', 100_000));
            Assert.That(ToolRun.Of("check", folder.Path, "-o", path).Error, Is.Empty);
            Assert.That(File.ReadAllText(path), Does.Contain("Dockerfile:2").And.Not.Contain("xxx"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public void APipeThatNobodyReadsIsOneLine()
    {
        var pipe = MakePipe();
        var root = new LintRoots([folder.Path]).OfReport(pipe);
        var fault = Assert.Throws<InputException>(() => ReportFile.Write(pipe, [1], root, [], TimeSpan.FromSeconds(1)));
        Assert.That(fault!.Message, Is.EqualTo($"{pipe}: can't be written: no program read this pipe within 1 seconds"));
    }

    [Test]
    [CancelAfter(60_000)]
    public void APipeThatIsReadGetsTheReport()
    {
        var pipe = MakePipe();
        using var reader = Process.Start("sh", ["-c", $"cat '{pipe}' > '{folder.PathOf("read")}'"]);
        var run = ToolRun.Of("check", folder.Path, "-o", pipe);
        reader.WaitForExit();
        Assert.That(run.Error, Is.Empty);
        Assert.That(folder.Read("read"), Does.Contain("Dockerfile:2"));
    }

    private void AssertRefused(string command, string name, string reason, params string[] more)
    {
        var path = folder.PathOf(name);
        var run = ToolRun.Of([command, folder.Path, "-o", path, .. more]);
        Assert.That(run.Status, Is.EqualTo(2), run.Error);
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.ErrorLines[0], Does.StartWith($"dockerfile-lint: {path}: {reason}").And.EndsWith(", so the report is not written there"));
        Assert.That(folder.Read("Dockerfile"), Is.EqualTo(Text));
    }

    private string MakePipe()
    {
        var path = folder.PathOf("pipe");
        using var maker = Process.Start("mkfifo", [path]);
        maker.WaitForExit();
        return path;
    }
}
