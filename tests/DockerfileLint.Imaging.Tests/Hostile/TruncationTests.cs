using System;
using DockerfileLint.Imaging.Tests.Making;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>An archive that ends too early is refused, wherever it ends.</summary>
internal sealed class TruncationTests
{
    private static readonly MadeImage Image = MadeImage.Of("file a 3000\nfile b 100\n---\nfile a 500\ngone b");

    [Test]
    public void AnArchiveEndsTooEarly(
        [Values(ArchiveForm.DockerNew, ArchiveForm.DockerStream, ArchiveForm.OciStream, ArchiveForm.Oci)] ArchiveForm form)
    {
        var archive = Image.Archive(form);
        // The last file isn't needed, except for that of a new archive.
        var last = Image.Files(form)[^1];
        var needed = archive.Length - 1024 - (last.Path == "manifest.json" ? 0 : 512 + ((last.Content.Length + 511) / 512 * 512));

        for (var length = 0; length < needed; length += 61)
            HostileTests.AssertRefused("", () => Read(form, archive[..length]));
        Assert.That(Read(form, archive[..needed]).TotalBytes, Is.EqualTo(3600));
    }

    [Test]
    public void ACompressedArchiveEndsTooEarly([Values(ArchiveForm.DockerGzip, ArchiveForm.OciZstd)] ArchiveForm form)
    {
        var archive = Image.Archive(form);

        for (var length = 0; length < archive.Length; length += 31)
            HostileTests.AssertRefused("", () => Reading.ReadArchive(archive[..length]));
    }

    /// <summary>It isn't said that it ends there.</summary>
    [Test]
    public void ADamagedArchiveIsNamedSo()
    {
        var archive = MadeImage.Of("file a 3000000\nfile b 100").Archive(ArchiveForm.DockerGzip);
        Array.Fill(archive, (byte)0xA5, archive.Length / 2, 200);

        HostileTests.AssertRefused("the compressed data is damaged", () => Reading.ReadArchive(archive));
    }

    [Test]
    public void ACompressedLayerEndsTooEarly([Values(Packing.Gzip, Packing.Zstd)] Packing packing)
    {
        var stored = MadeImage.Pack(Image.Layers[0], packing);
        for (var length = 4; length < stored.Length; length += 17)
        {
            var image = new MadeImage([stored[..length]]) { DiffIds = ["sha256:" + MadeImage.Digest(Image.Layers[0])] };
            HostileTests.AssertRefused("", () => Reading.Read(image, ArchiveForm.Oci));
        }
    }

    [Test]
    public void DamagedCompressionIsRefused([Values(Packing.Gzip, Packing.Zstd)] Packing packing)
    {
        var stored = MadeImage.Pack(Image.Layers[0], packing);
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            byte[] damaged = [.. stored];
            for (var count = random.Next(1, 4); count > 0; count--) damaged[random.Next(4, damaged.Length)] ^= (byte)(1 << random.Next(8));
            var image = new MadeImage([damaged]) { DiffIds = ["sha256:" + MadeImage.Digest(Image.Layers[0])] };
            try
            {
                // Some bits say nothing, such as the time in the header of gzip.
                Assert.That(Reading.Read(image, ArchiveForm.Oci).TotalBytes, Is.EqualTo(3100));
            }
            catch (ImageException exception)
            {
                Assert.That(exception.Message, Does.StartWith(Reading.Name + ": "));
            }
        }
    }

    private static ContainerImage Read(ArchiveForm form, byte[] archive) =>
        form is ArchiveForm.DockerStream or ArchiveForm.OciStream ? Reading.ReadStream(archive) : Reading.ReadArchive(archive);
}
