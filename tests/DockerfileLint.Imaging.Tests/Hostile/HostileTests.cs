using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>
/// What isn't a sound image is refused with one exception whose message is one line that names the archive, in little
/// memory, and nothing is written anywhere.
/// </summary>
internal sealed class HostileTests
{
    private const long MostAllocated = 64 * 1024 * 1024;

    private static readonly MadeImage Base = MadeImage.Of("file base 100");

    private string before = "";
    private DirectoryInfo folder = null!;

    private static IEnumerable<HostileCase> Layers => HostileLayers.All;

    private static IEnumerable<HostileCase> Archives => HostileArchives.All;

    /// <summary>Paths that lead two folders up still lead into a folder of the test.</summary>
    [OneTimeSetUp]
    public void Enter()
    {
        before = Environment.CurrentDirectory;
        folder = Directory.CreateTempSubdirectory("dockerfile-lint-hostile-");
        Environment.CurrentDirectory = folder.CreateSubdirectory("a").CreateSubdirectory("b").FullName;
    }

    [OneTimeTearDown]
    public void Leave()
    {
        Environment.CurrentDirectory = before;
        var written = folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(static file => file.Name).ToList();
        folder.Delete(recursive: true);
        Assert.That(written, Is.EqualTo(["a", "b"]), "Nothing is written.");
    }

    [Test]
    public void ALayerIsRefused(
        [ValueSource(nameof(Layers))] HostileCase hostile,
        [Values(ArchiveForm.DockerOld, ArchiveForm.Oci, ArchiveForm.DockerStream)] ArchiveForm form)
    {
        var made = Base with { Layers = [.. Base.Layers, hostile.Make()], Packing = form == ArchiveForm.Oci ? Packing.Gzip : Packing.Plain };
        var archive = made.Archive(form);

        AssertRefused(hostile.Message, () => form == ArchiveForm.DockerStream ? Reading.ReadStream(archive) : Reading.ReadArchive(archive));
    }

    [Test]
    public void AnArchiveIsRefused([ValueSource(nameof(Archives))] HostileCase hostile, [Values] bool isStream)
    {
        var archive = hostile.Make();

        AssertRefused(hostile.Message, () => isStream ? Reading.ReadStream(archive) : Reading.ReadArchive(archive));
    }

    [Test]
    [CancelAfter(60_000)]
    public void ZerosWithoutAnEndAreRefused(CancellationToken cancellationToken)
    {
        using var zeros = new PipeStream(new ZeroStream());

        AssertRefused("not an image", () => ImageReader.ReadStream(zeros, Reading.Name, cancellationToken: cancellationToken));
    }

    [Test]
    public void AFolderWithoutAnIndexIsRefused() =>
        AssertRefused("not an image", () => Reading.ReadFolder([new MadeFile("blobs/sha256/x", [1])]), null);

    [Test]
    public void AFolderWhoseLayerIsAFolderIsRefused()
    {
        var files = Base.Files(ArchiveForm.OciFolder);
        var layer = files.Single(static file => file.Path.EndsWith(MadeImage.Digest(Base.Layers[0]), StringComparison.Ordinal));
        files.Remove(layer);

        AssertRefused("isn't there", () => Reading.ReadFolder([.. files, new MadeFile(layer.Path + "/x", [1])]), null);
    }

    [Test]
    public void AFolderWhoseFilesAreLinksInACircleIsRefused() =>
        AssertRefused(
            "manifest.json can't be opened",
            () => Reading.ReadFolder(
            [
                new MadeFile("manifest.json", []) { Link = "index.json" }, new MadeFile("index.json", []) { Link = "manifest.json" },
            ]),
            null);

    [TestCase("../../etc/passwd")]
    [TestCase("/../x")]
    [TestCase("a/../../x")]
    public void AFolderIsNeverLeft(string path) =>
        AssertRefused(
            "leads out of its folder",
            () => Reading.ReadFolder(
            [
                new MadeFile("manifest.json", MadeImage.Json(new[] { new { Config = path, Layers = new[] { path } } })),
            ]),
            null);

    /// <summary>Asserts that reading throws the right exception.</summary>
    internal static void AssertRefused(
        string message, Func<ContainerImage> read, string? name = Reading.Name, long mostAllocated = MostAllocated)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var exception = Assert.Throws<ImageException>(() => read())!;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Assert.Multiple(() =>
        {
            Assert.That(exception.Message, Does.Contain(message));
            if (name is not null) Assert.That(exception.Message, Does.StartWith(name + ": "));
            Assert.That(exception.Message, Does.Not.Match("[\\p{Cc}\\p{Cs}\u2028\u2029]"));
            Assert.That(exception.Message.Length, Is.LessThan(700));
            Assert.That(allocated, Is.LessThan(mostAllocated));
        });
    }
}
