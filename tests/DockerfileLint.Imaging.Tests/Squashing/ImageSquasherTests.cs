using System;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>A squashed image shows what the old one did, with fewer layers.</summary>
internal sealed class ImageSquasherTests
{
    private const string Layers = """
        dir d
        file d/a 100
        ---
        file d/a 200
        file tmp 1000
        ---
        gone tmp
        """;

    [TestCaseSource(typeof(SquashCases), nameof(SquashCases.WithEachLayer))]
    public void TheFileSystemStays(string layers, int from)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(layers));

        folder.Squash(from);

        var (was, now) = (ImageReader.Read(folder.Archive), ImageReader.Read(folder.Output));
        Assert.Multiple(() =>
        {
            Assert.That(SeenFiles.Of(now), Is.EqualTo(SeenFiles.Of(was)));
            Assert.That(now.Layers, Has.Length.EqualTo(from + 1));
            Assert.That(now.Layers.Take(from).Select(static one => one.DiffId), Is.EqualTo(was.Layers.Take(from).Select(static one => one.DiffId)));
            Assert.That(now.Layers[from].HiddenBytes, Is.Zero);
            Assert.That(now.LiveBytes, Is.EqualTo(was.LiveBytes));
        });
    }

    [Test]
    public void SquashesAnImageInAnyForm(
        [Values(ArchiveForm.DockerOld, ArchiveForm.DockerNew, ArchiveForm.Skopeo, ArchiveForm.Oci, ArchiveForm.OciNested)] ArchiveForm form,
        [Values] Packing packing)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { Packing = packing }, form);

        var result = folder.Squash(from: 1);

        Assert.That((result.Image.Name, result.Image.TotalBytes, result.From), Is.EqualTo(("app:1.0", 300L, 1)));
    }

    [Test]
    public void SquashesAFolder()
    {
        using var folder = new SquashFolder();
        var layout = folder.WithFolder(MadeImage.Of(Layers), ArchiveForm.OciFolder);

        var result = ImageSquasher.Write(layout, folder.Output);

        Assert.That((result.OldLayers.Sum(static layer => layer.Bytes), result.Image.TotalBytes), Is.EqualTo((1300L, 200L)));
    }

    [TestCase(null, null, 0)]
    [TestCase(1, null, 1)]
    [TestCase(null, 2, 1)]
    [TestCase(null, 3, 0)]
    public void OptionsSayWhichLayers(int? from, int? last, int expected)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));

        Assert.That(folder.Squash(from, last).Image.Layers, Has.Length.EqualTo(expected + 1));
    }

    [TestCase(2, null, "layer 2 is the topmost one; there is nothing to squash")]
    [TestCase(null, 1, "layer 2 is the topmost one; there is nothing to squash")]
    [TestCase(3, null, "the image has 3 layers, from 0 to 2")]
    [TestCase(-1, null, "the image has 3 layers, from 0 to 2")]
    [TestCase(null, 4, "the image has 3 layers, from 0 to 2")]
    [TestCase(null, 0, "the image has 3 layers, from 0 to 2")]
    public void OtherLayersAreRefused(int? from, int? last, string message)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));

        Assert.Multiple(() =>
        {
            Assert.That(() => folder.Squash(from, last), Throws.TypeOf<ImageException>().With.Message.EqualTo($"{folder.Archive}: {message}"));
            Assert.That(folder.Names, Is.EqualTo(["app.tar"]));
        });
    }

    [Test]
    public void OnlyOneWayToSayWhichLayers()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));

        Assert.That(() => folder.Squash(1, 2), Throws.ArgumentException);
    }

    [TestCase(ArchiveForm.DockerGzip)]
    [TestCase(ArchiveForm.OciZstd)]
    public void WhatCanBeReadOnlyOnceIsRefused(ArchiveForm form)
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers), form);

        Assert.That(() => folder.Squash(), Throws.TypeOf<ImageException>().With.Message.EqualTo(
            $"{folder.Archive}: squashing reads an image twice; save it as a file that isn't compressed as a whole"));
    }

    [Test]
    public void AnImageForWindowsIsRefused()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers) with { Platform = ("windows", "amd64", null) });

        Assert.That(() => folder.Squash(), Throws.TypeOf<ImageException>().With.Message.EqualTo(
            $"{folder.Archive}: an image for Windows can't be squashed: its layers hold more than files"));
    }

    [Test]
    public void TheSameImageGivesTheSameBytes()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        folder.Squash(1);
        var first = File.ReadAllBytes(folder.Output);

        folder.Squash(1);

        Assert.That(File.ReadAllBytes(folder.Output), Is.EqualTo(first));
    }

    [Test]
    public void CancellingLeavesNothing()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Multiple(() =>
        {
            Assert.That(
                () => ImageSquasher.Write(folder.Archive, folder.Output, cancellationToken: source.Token),
                Throws.InstanceOf<OperationCanceledException>());
            Assert.That(folder.Names, Is.EqualTo(["app.tar"]));
        });
    }

    [Test]
    public void AnImageThatChangesMeanwhileLeavesTheOutputAsItWas()
    {
        using var folder = new SquashFolder().With(MadeImage.Of(Layers));
        File.WriteAllText(folder.Output, "before");
        var archive = File.ReadAllBytes(folder.Archive);
        // The content of the file that is taken over is another one when it is read again.
        var options = new ImageOptions { OpenFile = _ => new ChangingStream(archive, LayerText.Content(200, "d/a")) };

        Assert.Multiple(() =>
        {
            Assert.That(
                () => ImageSquasher.Write(folder.Archive, folder.Output, new SquashOptions { Image = options }),
                Throws.TypeOf<ImageException>().With.Message.EqualTo($"{folder.Output}: not written, since the squashed image differs from the original: /d/a"));
            Assert.That(File.ReadAllText(folder.Output), Is.EqualTo("before"));
            Assert.That(folder.Names, Is.EqualTo(["app.tar", "out.tar"]));
        });
    }
}
