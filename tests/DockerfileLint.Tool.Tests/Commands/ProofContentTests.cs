using System;
using System.Formats.Tar;
using System.IO;
using System.Text;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>What <c>--prove</c> compares, with a script as the engine: files, layers and the first seconds.</summary>
internal sealed class ProofContentTests
{
    private const string Wasteful =
        "FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY app.conf /etc/app.conf\nCMD [\"curl\"]\n";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Create()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("The engine of this test is a shell script.");
        folder = new TemporaryFolder();
        folder.Write("project/.editorconfig", "root = true\n");
        folder.Write("project/Dockerfile", Wasteful);
        folder.Write("project/app.conf", "color = blue\n");
        Archive("before.tar", "color = blue\n");
        Archive("after.tar", "color = blue\n");
    }

    [TearDown]
    public void Delete() => folder?.Dispose();

    [Test]
    public void TheSameFilesAndLogsHold()
    {
        var run = Fix();
        Assert.Multiple(() =>
        {
            Assert.That(run.Error, Does.Not.Contain("DIFFERS"));
            Assert.That(run.Error, Does.Contain("1 the same, 0 built anew, 0 moved"));
            Assert.That(run.Error, Does.Contain("2: 74,000 + 500"), "the sizes of layers, the base's first");
            Assert.That(folder.Read("project/Dockerfile"), Is.Not.EqualTo(Wasteful));
        });
    }

    [Test]
    public void AFileOfTheContextHasToStay()
    {
        Archive("after.tar", "color = red\n");
        var run = Fix();
        Assert.Multiple(() =>
        {
            Assert.That(run.Status, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("DIFFERS").And.Contain("/etc/app.conf isn't that of the context"));
            Assert.That(folder.Read("project/Dockerfile"), Is.EqualTo(Wasteful));
        });
    }

    [Test]
    public void AFileThatIsBuiltMayBeAnother()
    {
        Archive("before.tar", "\u007fELF 1");
        Archive("after.tar", "\u007fELF 2");
        Assert.That(Fix().Error, Does.Contain("0 the same, 1 built anew, 0 moved").And.Not.Contain("DIFFERS"));
    }

    [Test]
    public void AnArchiveThatIsNoneIsNotCompared()
    {
        File.WriteAllText(folder.PathOf("before.tar"), new string('x', 2000));
        Assert.That(Fix().Error, Does.Contain("the rest isn't compared"));
    }

    [Test]
    public void TheSlowerContainerIsWaitedFor()
    {
        // The second one writes its last line only when it is asked for the third time.
        var run = Fix("""
            logs*b*) echo ready; echo done;;
            logs*a*) echo x >> "$HERE/asked"; echo ready; [ $(wc -l < "$HERE/asked") -lt 3 ] || echo done;;
            """);
        Assert.That(run.Error, Does.Contain("behavior").And.Not.Contain("DIFFERS"));
    }

    [Test]
    public void TheOrderOfLinesIsThatOfThreads()
    {
        var run = Fix("""
            logs*b*) echo ready; echo listening;;
            logs*a*) echo listening; echo ready;;
            """);
        Assert.That(run.Error, Does.Contain("behavior").And.Not.Contain("DIFFERS"));
    }

    [Test]
    public void WhatDiffersIsShownFromItsFirstLine()
    {
        var run = Fix("""
            logs*b*) echo ready; echo listening;;
            logs*a*) echo ready; echo no such file;;
            """);
        Assert.Multiple(() =>
        {
            Assert.That(run.Status, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("… listening ⏎ ready → … no such file ⏎ ready"));
        });
    }

    private void Archive(string name, string content)
    {
        using var file = File.Create(folder.PathOf(name));
        using var archive = new TarWriter(file);
        archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "app.conf")
        {
            DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)),
        });
    }

    /// <summary>Fixes with an engine that gives the container before the name b, and the one after the name a.</summary>
    private ToolRun Fix(string more = "")
    {
        var engine = folder.PathOf("engine");
        File.WriteAllText(engine, $$$"""
            #!/bin/sh
            HERE='{{{folder.PathOf(".")}}}'
            case "$*" in
            {{{more}}}
            image*inspect*) echo '[{"Size":1000,"RootFS":{"Layers":["1","2"]},"Config":{}}]';;
            history*) printf '0\n500\n74000\n';;
            create*before|run*before) echo b;;
            create*after|run*after) echo a;;
            inspect*) echo 'running 0';;
            logs*) echo ready;;
            cp*b:*) cat "$HERE/before.tar";;
            cp*a:*) cat "$HERE/after.tar";;
            esac
            exit 0

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(engine, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return ToolRun.Of(
            "fix", folder.PathOf("project"), "--context", folder.PathOf("project"), "--prove", "--engine", engine);
    }
}
