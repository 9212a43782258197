using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DockerfileLint.Imaging.Tests.Making;
using DockerfileLint.Tool.Tests.Commands;
using DockerfileLint.Tool.Tests.Writing;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Images;

/// <summary>The command line of <c>image squash</c>; what it writes is tested with the library.</summary>
internal sealed class SquashCommandTests
{
    private ImageFolder folder = null!;

    [SetUp]
    public void Create() => folder = new ImageFolder();

    [TearDown]
    public void Delete() => folder.Dispose();

    [TestCase("", "layers 0 to 3 are one now; 9.6 kB before, 4.6 kB after, 5 kB less", 1)]
    [TestCase("--from 1", "layers 1 to 3 are one now; 9.6 kB before, 4.6 kB after, 5 kB less", 2)]
    [TestCase("--last 2", "layers 2 to 3 are one now; 9.6 kB before, 9.6 kB after, 0 B less", 3)]
    public void TheNewImageHasFewerLayers(string options, string expected, int layers)
    {
        var output = folder.PathOf("squashed.tar");
        var run = ToolRun.Of(["image", "squash", folder.Save(ImageFolder.Sample), "-o", output, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.That((run.Status, run.Error, run.Output.TrimEnd()), Is.EqualTo((0, "", $"{output}: {expected}")));
        var json = ToolRun.Of("image", output, "--format", "json").Json();
        Assert.That(json.GetProperty("layers").GetArrayLength(), Is.EqualTo(layers));
        Assert.That(json.GetProperty("live").GetInt32(), Is.EqualTo(4600));
    }

    [Test]
    public void ThatAttestationsAreLostIsSaid()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample with { IsAttested = true }), "-o", folder.PathOf("squashed.tar"));
        Assert.That(run.Output, Does.EndWith(" less\nIts attestations (provenance, SBOM) aren't kept: they describe the image as it was built.\n"));
    }

    [Test]
    public void TheNewImageGetsTheName()
    {
        var output = folder.PathOf("squashed.tar");
        ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", output, "--tag", "lean:2", "--name", "app:1.0", "--platform", "linux/amd64");
        Assert.That(ToolRun.Of("image", output).Output, Does.StartWith("lean:2 (linux/amd64)"));
    }

    [TestCase("none/squashed.tar", "there is no folder {0}/none")]
    [TestCase("none/", "there is no folder {0}/none")]
    [TestCase(".", "it is a folder")]
    [TestCase("pipe", "it is not a regular file")]
    [TestCase("circle", null)]
    [Platform(Exclude = "Win", Reason = "It has other pipes.")]
    public void WhereNothingCanBeWrittenNothingIs(string output, string? problem)
    {
        var archive = folder.Save(ImageFolder.Sample);
        Process.Start("mkfifo", folder.PathOf("pipe")).WaitForExit();
        File.CreateSymbolicLink(folder.PathOf("circle"), folder.PathOf("circle"));
        var path = folder.PathOf(output);
        var before = Directory.GetFileSystemEntries(folder.PathOf("."));
        var run = ToolRun.Of("image", "squash", archive, "-o", path);
        var line = problem is null
            ? $"{path}: its links lead in a circle"
            : $"{path}: can't be written: {string.Format(CultureInfo.InvariantCulture, problem, folder.PathOf("."))}";
        Assert.That((run.Status, run.Output, run.ErrorLines.Single().Replace("/./", "/", StringComparison.Ordinal)), Is.EqualTo((2, "", $"dockerfile-lint: {line.Replace("/./", "/", StringComparison.Ordinal)}")));
        Assert.That(Directory.GetFileSystemEntries(folder.PathOf(".")), Is.EqualTo(before));
    }

    /// <summary>Nobody knows the file that is written first.</summary>
    [Test]
    [Platform("Linux")]
    public void AFolderInWhichNothingCanBeCreatedIsNamed()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", "/sys/squashed.tar");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, "dockerfile-lint: /sys/squashed.tar: can't be written: Access to the path '/sys' is denied.")));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task ATerminatedRunLeavesNothing()
    {
        const int Bytes = 60_000_000;
        var archive = folder.Save(MadeImage.Of($"file a {Bytes}\n---\nfile b {Bytes}"));
        using var run = ToolProcess.Start("image", "squash", archive, "-o", folder.PathOf("squashed.tar"));
        while (Temporaries().Length == 0) await Task.Delay(1);
        run.Terminate();
        Assert.That(await run.EndAsync(), Is.EqualTo(143), string.Join('\n', run.ErrorLines));
        Assert.That(Temporaries(), Is.Empty);
        Assert.That(File.Exists(folder.PathOf("squashed.tar")), Is.False);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task WhatAKilledRunHasLeftIsDeletedByTheNext()
    {
        var archive = folder.Save(ImageFolder.Sample);
        using var killed = ToolProcess.Start("rules");
        await killed.EndAsync();
        folder.Write($".dockerfile-lint-{killed.Id}-{new string('0', 24)}.tmp", "left");
        var run = ToolRun.Of("image", "squash", archive, "-o", folder.PathOf("squashed.tar"));
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
        Assert.That(Temporaries(), Is.Empty);
    }

    private string[] Temporaries() => Directory.GetFiles(folder.PathOf("."), "*.tmp");

    [Test]
    public void StandardOutputIsRefused()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", "-");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, "dockerfile-lint: squashing writes a file, not standard output; name one with -o")));
        Assert.That(File.Exists("-"), Is.False);
    }

    [Test]
    public void ALayerThatIsNotThereIsSaid()
    {
        var run = ToolRun.Of("image", "squash", folder.Save(ImageFolder.Sample), "-o", folder.PathOf("squashed.tar"), "--from", "9");
        Assert.That((run.Status, run.ErrorLines.Single()), Is.EqualTo((2, $"dockerfile-lint: {folder.PathOf("app.tar")}: the image has 4 layers, from 0 to 3")));
        Assert.That(File.Exists(folder.PathOf("squashed.tar")), Is.False);
    }
}
