using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>Which contents ADD may unpack.</summary>
internal sealed class ArchiveContentTests
{
    [TestCase(TarEntryFormat.V7)]
    [TestCase(TarEntryFormat.Ustar)]
    [TestCase(TarEntryFormat.Pax)]
    [TestCase(TarEntryFormat.Gnu)]
    public void TarIsKnownByItsHeader(TarEntryFormat format)
    {
        var bytes = Tar(format);
        Assert.That(MayBeArchive(bytes), Is.True);
        Assert.That(MayBeArchive(Compressed(bytes)), Is.True);
        Assert.That(MayBeArchive(bytes[..200]), Is.False);
    }

    [TestCase("425A68393141592653")]
    [TestCase("FD377A585A000004")]
    [TestCase("28B52FFD0058")]
    [TestCase("502A4D1804000000")]
    [TestCase("5F2A4D1804000000")]
    public void CompressedFilesAreKnownByTheirMagic(string hex) =>
        Assert.That(MayBeArchive(Convert.FromHexString(hex)), Is.True);

    [Test]
    public void OthersAreNone()
    {
        Assert.That(MayBeArchive([]), Is.False);
        Assert.That(MayBeArchive(new byte[1024]), Is.False);
        Assert.That(MayBeArchive(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0 ü\n", 500)))), Is.False);
        Assert.That(MayBeArchive([0x7F, 0x45, 0x4C, 0x46, 0xFF, 0xFE]), Is.False);
        Assert.That(MayBeArchive([0x50, 0x4B, 0x03, 0x04]), Is.False);
    }

    private static bool MayBeArchive(byte[] bytes) => ArchiveContent.MayBeArchive(SourceText.FromBytes(bytes, "a"));

    private static byte[] Tar(TarEntryFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, format, leaveOpen: true))
        {
            TarEntry entry = format switch
            {
                TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, "größe.bin"),
                TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, "a.bin"),
                TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, "a.bin"),
                _ => new GnuTarEntry(TarEntryType.RegularFile, "a.bin"),
            };
            entry.DataStream = new MemoryStream([0xFF, 0x80, 0x00]);
            writer.WriteEntry(entry);
        }

        return stream.ToArray();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return stream.ToArray();
    }
}
