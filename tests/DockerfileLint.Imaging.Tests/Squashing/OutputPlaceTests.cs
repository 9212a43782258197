using System;
using System.IO;
using DockerfileLint.Imaging.Squashing;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>A squashed image takes the place of what may be replaced, and of nothing else.</summary>
internal sealed class OutputPlaceTests
{
    private static readonly MadeImage Image = MadeImage.Of("file a 10\n---\ngone a");

    [Test]
    public void AnOlderFileIsReplaced()
    {
        using var folder = new SquashFolder().With(Image);
        File.WriteAllText(folder.Output, "before");

        folder.Squash();

        Assert.Multiple(() =>
        {
            Assert.That(ImageReader.Read(folder.Output).Layers, Has.Length.EqualTo(1));
            Assert.That(folder.Names, Is.EqualTo(["app.tar", "out.tar"]));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void AnOlderFileKeepsItsPermissionsAndLinks()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new SquashFolder().With(Image);
        File.WriteAllText(folder.PathOf("real.tar"), "before");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(folder.PathOf("real.tar"), Mode);
        File.CreateSymbolicLink(folder.Output, "real.tar");

        folder.Squash();

        var mode = File.GetUnixFileMode(folder.PathOf("real.tar"));
        Assert.Multiple(() =>
        {
            Assert.That(new FileInfo(folder.Output).LinkTarget, Is.EqualTo("real.tar"));
            Assert.That(mode, Is.EqualTo(Mode));
            Assert.That(ImageReader.Read(folder.PathOf("real.tar")).Layers, Has.Length.EqualTo(1));
        });
    }

    [TestCase("app.tar")]
    [TestCase("x/../app.tar")]
    [TestCase("link.tar")]
    [TestCase("linked/app.tar")]
    [Platform(Exclude = "Win")]
    public void TheImageItselfIsNotReplaced(string output)
    {
        using var folder = new SquashFolder().With(Image);
        File.CreateSymbolicLink(folder.PathOf("link.tar"), "app.tar");
        Directory.CreateSymbolicLink(folder.PathOf("linked"), ".");
        var before = File.ReadAllBytes(folder.Archive);

        var path = folder.PathOf(output);
        Assert.Multiple(() =>
        {
            Assert.That(() => ImageSquasher.Write(folder.Archive, path), Throws.TypeOf<ImageException>()
                .With.Message.EqualTo($"{path}: the squashed image can't take the place of the image itself"));
            Assert.That(File.ReadAllBytes(folder.Archive), Is.EqualTo(before));
            Assert.That(folder.Names, Is.EqualTo(["app.tar", "link.tar", "linked"]));
        });
    }

    [TestCase("layout/out.tar")]
    [TestCase("layout/index.json")]
    [TestCase("layout/blobs/sha256/x")]
    public void NothingIsWrittenIntoTheImagesFolder(string output)
    {
        using var folder = new SquashFolder();
        var layout = folder.WithFolder(Image, ArchiveForm.OciFolder);
        var before = Directory.GetFiles(layout, "*", SearchOption.AllDirectories);

        Assert.Multiple(() =>
        {
            Assert.That(
                () => ImageSquasher.Write(layout, folder.PathOf(output)),
                Throws.TypeOf<ImageException>().With.Message.Contains("can't take the place of the image itself"));
            Assert.That(Directory.GetFiles(layout, "*", SearchOption.AllDirectories), Is.EquivalentTo(before));
        });
    }

    [Test]
    public void AFolderIsNotReplaced()
    {
        using var folder = new SquashFolder().With(Image);
        Directory.CreateDirectory(folder.Output);

        Assert.That(() => folder.Squash(), Throws.TypeOf<ImageException>().With.Message.EqualTo($"{folder.Output}: not a file that can be replaced"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void ADeviceIsNotReplaced()
    {
        using var folder = new SquashFolder().With(Image);

        Assert.That(
            () => ImageSquasher.Write(folder.Archive, "/dev/null"),
            Throws.TypeOf<ImageException>().With.Message.EqualTo("/dev/null: not a file that can be replaced"));
    }

    [Test]
    public void AFolderThatIsNotThereIsSaid()
    {
        using var folder = new SquashFolder().With(Image);

        Assert.That(() => ImageSquasher.Write(folder.Archive, folder.PathOf("none/out.tar")), Throws.InstanceOf<IOException>().With.Message.EqualTo($"there is no folder {folder.PathOf("none")}"));
    }

    [Test]
    public void AnImageThatIsNotThereIsSaid()
    {
        using var folder = new SquashFolder();

        Assert.Multiple(() =>
        {
            Assert.That(() => folder.Squash(), Throws.InstanceOf<IOException>());
            Assert.That(folder.Names, Is.Empty);
        });
    }

    /// <summary>On a full disk, closing the file fails, too.</summary>
    [Test]
    public void NothingIsLeftOnAFullDisk()
    {
        using var folder = new SquashFolder().With(Image);
        var options = new SquashOptions { CreateFile = static path => new FullFile(Path.Combine(path, "new.tmp")) };

        Assert.That(() => ImageSquasher.Write(folder.Archive, folder.Output, options), Throws.InstanceOf<IOException>().With.Message.EqualTo("full"));
        Assert.That(folder.Names, Is.EqualTo(["app.tar"]));
    }

    private sealed class FullFile(string path) : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing) throw new IOException("full");
        }
    }
}
