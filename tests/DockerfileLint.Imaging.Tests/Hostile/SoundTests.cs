using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>What looks odd and is sound all the same is read.</summary>
internal sealed class SoundTests
{
    private static readonly byte[] Layer = TarMaker.Make(LayerText.Layers("file a 100\nfile b 50")[0]);

    private static IEnumerable<TestCaseData<byte[]>> PlainLayers =>
    [
        new([.. Layer, .. new byte[100_000]]) { TestName = "Zeros after the end" },
        new([.. Layer, .. new byte[7]]) { TestName = "A few zeros after the end" },
        new([.. Layer, .. Enumerable.Repeat((byte)0xaa, 5000)]) { TestName = "Garbage after the end" },
        new(Layer[..^512]) { TestName = "One block of zeros at the end" },
        new(Layer[..^1024]) { TestName = "No blocks of zeros at the end" },
    ];

    [TestCaseSource(nameof(PlainLayers))]
    public void APlainLayerIsRead(byte[] layer)
    {
        foreach (var form in Enum.GetValues<ArchiveForm>())
            foreach (var packing in Enum.GetValues<Packing>())
                Assert.That(Reading.Read(new MadeImage([layer]) { Packing = packing }, form).TotalBytes, Is.EqualTo(150), $"{form} {packing}");
    }

    [Test]
    public void AByteOrderMarkIsNoFault()
    {
        var files = new MadeImage([Layer]).Files(ArchiveForm.DockerOld)
            .Select(static file => file.Path == "manifest.json" ? file with { Content = [0xEF, 0xBB, 0xBF, .. file.Content] } : file);
        using var stream = new MemoryStream(MadeImage.Tar([.. files]));
        Assert.That(ImageReader.ReadStream(stream, "made.tar").TotalBytes, Is.EqualTo(150));
    }

    /// <summary>BuildKit lists an image once for each of its names.</summary>
    [TestCase(null)]
    [TestCase("app:1.0")]
    [TestCase("app:2.0")]
    public void AnImageWithTwoNamesIsOne(string? name)
    {
        var files = new MadeImage([Layer]) { Name = "app:1.0" }.Files(ArchiveForm.Oci).Select(static file => file.Path == "index.json" ? file with { Content = ListedTwice(file.Content) } : file);
        using var stream = new MemoryStream(MadeImage.Tar([.. files]));
        Assert.That(ImageReader.ReadStream(stream, "made.tar", new ImageOptions { ImageName = name }).TotalBytes, Is.EqualTo(150));
    }

    private static byte[] ListedTwice(byte[] index)
    {
        var root = JsonNode.Parse(index)!;
        var other = JsonNode.Parse(root["manifests"]![0]!.ToJsonString().Replace("app:1.0", "app:2.0", StringComparison.Ordinal));
        root["manifests"]!.AsArray().Add(other);
        root["manifests"]!.AsArray().Add(null);
        return System.Text.Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>It begins as bzip2 does.</summary>
    [Test]
    public void ALayerMayBeginLikeACompressedOne()
    {
        var layer = TarMaker.Make(LayerText.Layers("file BZh91 100")[0], TarDialect.Gnu);
        Assert.That(Reading.Read(new MadeImage([layer]), ArchiveForm.DockerNew).TotalBytes, Is.EqualTo(100));
    }

    [Test]
    public void ALayerOfNothingIsRead([Values] ArchiveForm form, [Values(0, 512, 1024, 10_240)] int length)
    {
        var image = Reading.Read(new MadeImage([Layer, new byte[length], Layer]), form);

        Assert.That(image.Layers.Select(static layer => layer.Bytes), Is.EqualTo([150, 0, 150]));
    }

    [Test]
    public void AnImageWithoutLayersIsRead([Values] ArchiveForm form) =>
        Assert.That(Reading.Read(new MadeImage([]), form).Layers, Is.Empty);

    [Test]
    public void CompressedLayersInPartsAreRead([Values] ArchiveForm form)
    {
        byte[] skipped = [0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
        byte[][] stored =
        [
            [.. MadeImage.Pack(Layer[..700], Packing.Gzip), .. MadeImage.Pack(Layer[700..], Packing.Gzip)],
            [.. MadeImage.Pack(Layer[..700], Packing.Zstd), .. MadeImage.Pack(Layer[700..], Packing.Zstd)],
            [.. skipped, .. MadeImage.Pack(Layer, Packing.Zstd), .. skipped],
        ];

        var image = Reading.Read(new MadeImage(stored) { DiffIds = [.. stored.Select(static _ => "sha256:" + MadeImage.Digest(Layer))] }, form);

        Assert.That(image.Layers.Select(static layer => layer.Bytes), Is.EqualTo([150, 150, 150]));
        Assert.That(image.Layers.Select(static layer => layer.StoredBytes), Is.EqualTo(stored.Select(static layer => layer.Length)));
    }

    [Test]
    public void GlobalExtendedHeadersArePassedOver()
    {
        var layer = RawTar.Archive(RawTar.Entry("pax_global_header", "16 comment=aaaa\n"u8.ToArray(), 'g'), RawTar.Sound);

        Assert.That(Reading.Read(new MadeImage([layer]), ArchiveForm.Oci).TotalBytes, Is.EqualTo(10));
    }

    [Test]
    public void LaterRecordsCountAndEmptyOnesTakeBack()
    {
        var layer = RawTar.Archive(RawTar.Pax(("path", "wrong"), ("path", "right"), ("linkpath", "x")), RawTar.Pax(("linkpath", "")), RawTar.Sound);

        var image = Reading.Read(new MadeImage([layer, RawTar.Archive(RawTar.Entry(".wh.right", []))]), ArchiveForm.Oci);

        Assert.That(image.HiddenBytes, Is.EqualTo(10));
    }

    [Test]
    public void ChecksumsOfSignedBytesAreRead()
    {
        var entry = RawTar.Entry("\xe4", new byte[10]);
        var sum = Convert.ToInt32(System.Text.Encoding.ASCII.GetString(entry, 148, 6), 8) - 256;
        System.Text.Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0')).CopyTo(entry, 148);

        Assert.That(Reading.Read(new MadeImage([RawTar.Archive(entry)]), ArchiveForm.Oci).TotalBytes, Is.EqualTo(10));
    }

    [Test]
    public void APathOf2000FoldersIsRead([Values] ArchiveForm form)
    {
        var folder = string.Join('/', Enumerable.Repeat("a", 2000));
        var image = Reading.Read(MadeImage.Of($"file {folder}/f 100\n---\ngone a/a/a"), form);

        Assert.That(image.Hidden.Single().Largest.Single().Path, Is.EqualTo($"/{folder}/f"));
    }

    [Test]
    public void AChainOf39SymbolicLinksIsFollowed()
    {
        var links = string.Concat(Enumerable.Range(0, 39).Select(static index => $"link l{index} -> l{index + 1}\n"));
        var image = Reading.Read(MadeImage.Of($"dir l39\n{links}file l39/a 100\nfile l0/a 50"), ArchiveForm.Oci);

        Assert.That(image.HiddenBytes, Is.EqualTo(100));
    }

    /// <summary>Where an engine unpacks the upper layer, there is no link.</summary>
    [TestCase("gone l/a")]
    [TestCase("clear l")]
    [TestCase("file l/a/b 100")]
    public void ACircleOfSymbolicLinksOfALowerLayerBecomesAFolder(string entry)
    {
        var image = Reading.Read(MadeImage.Of($"link l -> m\nlink m -> /l\n---\n{entry}"), ArchiveForm.DockerOld);

        Assert.That(image.Files.Root.Find("l")!.IsFolder, Is.True);
        Assert.That(image.HiddenBytes, Is.Zero);
    }

    [Test]
    public void AnythingAfterTheArchiveIsPassedOver([Values(ArchiveForm.DockerOld, ArchiveForm.OciNested)] ArchiveForm form)
    {
        byte[] archive = [.. new MadeImage([Layer]).Archive(form), .. Enumerable.Repeat((byte)'x', 3000)];

        Assert.That(Reading.ReadArchive(archive).TotalBytes, Is.EqualTo(150));
        Assert.That(Reading.ReadStream(archive).TotalBytes, Is.EqualTo(150));
    }

    [Test]
    public void FilesInAnyOrderAreAnImage([Values(ArchiveForm.DockerOld, ArchiveForm.DockerNew, ArchiveForm.OciNested)] ArchiveForm form, [Values(1, 2, 3)] int seed)
    {
        var files = MadeImage.Of("file a 100\n---\nfile a 100\n---\ngone a").Files(form).ToArray();
        new Random(seed).Shuffle(files);
        var archive = MadeImage.Tar(files);

        Assert.That(Reading.ReadArchive(archive).HiddenBytes, Is.EqualTo(200));
        Assert.That(Reading.ReadStream(archive).HiddenBytes, Is.EqualTo(200));
    }

    [Test]
    public void TheLastOfSeveralFilesWithTheSamePathCounts([Values(ArchiveForm.DockerOld, ArchiveForm.Oci)] ArchiveForm form, [Values(0, 1, 2)] int kind)
    {
        var files = new MadeImage([Layer]).Files(form);
        MadeFile[] before =
        [
            .. files.Select(file => file with
            {
                Content = kind == 0 ? "{}"u8.ToArray() : kind == 1 ? RawTar.Archive(RawTar.Sound) : [],
                Link = kind == 2 ? "nowhere" : null,
            }),
        ];
        var archive = MadeImage.Tar([.. before, .. files]);

        Assert.That(Reading.ReadArchive(archive).TotalBytes, Is.EqualTo(150));
        Assert.That(Reading.ReadStream(archive).TotalBytes, Is.EqualTo(150));
    }

    [Test]
    public void ACancelledReadingEnds()
    {
        using var bytes = new MemoryStream(new MadeImage([Layer]).Archive(ArchiveForm.Oci));
        Assert.That(
            () => ImageReader.ReadStream(bytes, "made.tar", null, new System.Threading.CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
