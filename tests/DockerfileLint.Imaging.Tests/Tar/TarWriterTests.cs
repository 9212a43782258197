using System;
using System.Formats.Tar;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using DockerfileLint.Imaging.Tar;
using DockerfileLint.Imaging.Tests.Squashing;
using NUnit.Framework;
using TarEntry = DockerfileLint.Imaging.Tar.TarEntry;
using TarReader = DockerfileLint.Imaging.Tar.TarReader;
using TarWriter = DockerfileLint.Imaging.Tar.TarWriter;

namespace DockerfileLint.Imaging.Tests.Tar;

/// <summary>What is written is read back, by our reader and by that of .NET.</summary>
internal sealed class TarWriterTests
{
    [Test]
    public void APlainFileNeedsNoExtendedHeader()
    {
        var archive = Write(new TarEntry { Name = new string('n', 100), Mode = 0x1ed, UserId = 2097151, Modified = 8589934591, StoredSize = 3 });

        Assert.Multiple(() =>
        {
            Assert.That(archive, Has.Length.EqualTo(4 * 512));
            Assert.That(Encoding.ASCII.GetString(archive, 257, 8), Is.EqualTo("ustar\000"));
            Assert.That(Encoding.ASCII.GetString(archive, 100, 56), Is.EqualTo(
                "0000755\0" + "7777777\0" + "0000000\0" + "00000000003\0" + "77777777777\0" + Encoding.ASCII.GetString(archive, 148, 8)));
        });
    }

    [Test]
    public void OurReaderReadsWhatIsWritten([Range(95, 105)] int length, [Values(0L, 2097152L, 99999999999L)] long owner)
    {
        var written = new TarEntry
        {
            Kind = TarKind.SymbolicLink,
            Name = new string('a', length - 1) + "\uDCFF",
            LinkName = new string('b', length),
            Mode = 0xfff,
            UserId = owner,
            GroupId = owner + 1,
            Modified = -7,
            ModifiedNanoseconds = 5,
            Attributes = new(StringComparer.Ordinal) { ["user.empty"] = [], ["user.\u00e4"] = [0, 1, 255, 10, 61] },
        };

        var read = Read(Write(written));

        Assert.Multiple(() =>
        {
            Assert.That((read.Kind, read.Name, read.LinkName, read.Mode), Is.EqualTo((written.Kind, written.Name, written.LinkName, written.Mode)));
            Assert.That((read.UserId, read.GroupId), Is.EqualTo((owner, owner + 1)));
            Assert.That((read.Modified, read.ModifiedNanoseconds), Is.EqualTo((-7, 5)));
            Assert.That(read.Attributes, Is.EqualTo(written.Attributes));
        });
    }

    [Test]
    public void DotNetReadsWhatIsWritten()
    {
        var name = new string('d', 60) + "/" + new string('e', 60);
        var entry = PlainTar.Entries(Write(new TarEntry
        {
            Name = name, Mode = 0x9ed, UserId = 1000, GroupId = 3000000, Modified = 1_700_000_000, ModifiedNanoseconds = 500_000_000, StoredSize = 3,
            Attributes = new(StringComparer.Ordinal) { ["user.k"] = "v"u8.ToArray() },
        })).Single();

        Assert.Multiple(() =>
        {
            Assert.That((entry.Name, entry.Uid, entry.Gid, (int)entry.Mode), Is.EqualTo((name, 1000, 3000000, 0x9ed)));
            Assert.That(entry.ModificationTime, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_500)));
            Assert.That(((PaxTarEntry)entry).ExtendedAttributes["SCHILY.xattr.user.k"], Is.EqualTo("v"));
            Assert.That(PlainTar.Content(entry), Is.EqualTo("xxx"u8.ToArray()));
        });
    }

    [TestCase(TarKind.Directory, TarEntryType.Directory)]
    [TestCase(TarKind.HardLink, TarEntryType.HardLink)]
    [TestCase(TarKind.SymbolicLink, TarEntryType.SymbolicLink)]
    [TestCase(TarKind.CharacterDevice, TarEntryType.CharacterDevice)]
    [TestCase(TarKind.BlockDevice, TarEntryType.BlockDevice)]
    [TestCase(TarKind.Pipe, TarEntryType.Fifo)]
    public void EveryKindIsWritten(TarKind kind, TarEntryType expected)
    {
        var entry = PlainTar.Entries(Write(new TarEntry { Kind = kind, Name = "n", LinkName = "l", Device = (8, 1048575) })).Single();

        Assert.Multiple(() =>
        {
            Assert.That(entry.EntryType, Is.EqualTo(expected));
            if (entry is PosixTarEntry posix && kind is TarKind.CharacterDevice or TarKind.BlockDevice)
                Assert.That((((PosixTarEntry)entry).DeviceMajor, ((PosixTarEntry)entry).DeviceMinor), Is.EqualTo((8, 1048575)));
        });
    }

    [TestCase(1L << 33)]
    [TestCase((1L << 33) - 1)]
    [TestCase(1L << 40)]
    public void AHeaderThatIsWrittenAgainHasRoomForEverySize(long size)
    {
        var block = new MemoryStream();
        new TarWriter(block).WriteBlock(new TarEntry { Name = "n" }, size);

        var entry = new TarEntry();
        TarHeader.Read(block.ToArray(), entry, new TarPlace("t", 0));

        Assert.That(entry.StoredSize, Is.EqualTo(size));
    }

    [Test]
    public void ASizeBeyondTheHeaderIsInTheRecords()
    {
        var records = TarRecords.Of(new TarEntry(), [], [], 1L << 33);

        Assert.That(Encoding.ASCII.GetString(records), Is.EqualTo("19 size=8589934592\n"));
    }

    [Test]
    public void LengthsOfRecordsCountTheirOwnDigits([Range(80, 110)] int length)
    {
        var records = TarRecords.Of(
            new TarEntry { Attributes = new(StringComparer.Ordinal) { ["a"] = new byte[length] } }, [], [], 0);

        Assert.That(Encoding.ASCII.GetString(records), Does.StartWith($"{records.Length} SCHILY"));
    }

    private static byte[] Write(TarEntry entry)
    {
        using var archive = new MemoryStream();
        var writer = new TarWriter(archive);
        writer.Begin(entry);
        writer.Write("xxx"u8.ToArray(), (int)entry.StoredSize);
        writer.End();
        writer.Close();
        return archive.ToArray();
    }

    private static TarEntry Read(byte[] archive)
    {
        using var ahead = new ReadAhead(new MemoryStream(archive));
        return new TarReader(new BufferedTarInput(ahead, "t", null), CancellationToken.None).Read()!;
    }
}
