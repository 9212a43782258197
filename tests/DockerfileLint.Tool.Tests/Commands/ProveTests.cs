using System;
using System.IO;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>--prove</c> changes where the engine, here a script, doesn't build the result.</summary>
internal sealed class ProveTests
{
    private const string Wasteful = "FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCMD [\"curl\"]\n";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("The engine of this test is a shell script.");
        folder = new TemporaryFolder();
        folder.Write("project/.editorconfig", "root = true\n");
        folder.Write("project/Dockerfile", Wasteful);
    }

    [TearDown]
    public void Delete() => folder?.Dispose();

    [Test]
    public void AResultThatDoesNotBuildIsNotWritten()
    {
        var run = Fix("case \"$*\" in build*:after*) echo 'no space left' >&2; exit 1;; esac");
        Assert.Multiple(() =>
        {
            Assert.That(run.Status, Is.EqualTo(2), run.Error);
            Assert.That(run.Error, Does.Contain("DIFFERS").And.Contain("no space left"));
            Assert.That(folder.Read("project/Dockerfile"), Is.EqualTo(Wasteful));
            Assert.That(run.Output, Does.Contain("DFL1201").And.Contain("Dockerfile:2:5"), "the findings of the file as it is");
        });
    }

    [Test]
    public void AFileThatDoesNotBuildIsLeftAsItIs()
    {
        var run = Fix("case \"$*\" in build*) echo 'no network' >&2; exit 1;; esac");
        Assert.That(run.Status, Is.EqualTo(2), run.Output);
        Assert.That(run.Error + run.Output, Does.Contain("can't be built as it is: no network"));
        Assert.That(folder.Read("project/Dockerfile"), Is.EqualTo(Wasteful));
    }

    private ToolRun Fix(string script)
    {
        var engine = folder.PathOf("engine");
        File.WriteAllText(engine, $"#!/bin/sh\n{script}\nexit 0\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(engine, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return ToolRun.Of("fix", folder.PathOf("project"), "--context", folder.PathOf("project"), "--prove", "--engine", engine);
    }
}
