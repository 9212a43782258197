using System.Collections.Generic;
using System.Linq;
using System.Text;
using static DockerfileLint.Imaging.Tests.Hostile.RawTar;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Layers whose archives no builder wrote; all digests of the image are right.</summary>
internal static class HostileLayers
{
    private const string Map = "an invalid map of a sparse file";
    private static readonly byte[] Ten = new byte[10];

    /// <summary>Those whose archive is wrong.</summary>
    public static readonly IReadOnlyList<HostileCase> Archives =
    [
        new("garbage", "not a tar header", static () => Enumerable.Repeat((byte)0xaa, 2048).ToArray()),
        new("a checksum that is wrong", "not a tar header", static () => Changed(Archive(Sound), 149)),
        new("a checksum that isn't a number", "not a tar header", static () => Archive(With(Sound, 148, "abcdefgh"))),
        new("a name that was changed", "not a tar header", static () => Changed(Archive(Sound), 0)),
        new("an unknown kind", "unknown kind 0x51", static () => Archive(Entry("a", Ten, 'Q'))),
        new("the end in a header", "it ends at byte", static () => Archive(Sound)[..1300]),
        new("the end in a file", "it ends at byte", static () => Entry("a", new byte[5000])[..3000]),
        new("a block of zeros between files", "block of zeros at byte 1024", static () => Archive(Sound, new byte[512], Sound)),
        new("a file larger than the archive", "it ends at byte", static () => Archive(Sized("a", 100_000))),
        new("a negative size", "a file of -1 bytes", static () => Archive(Sized("a", -1))),
        new("the smallest number as a size", "a file of -9223372036854775808 bytes", static () => Archive(Sized("a", long.MinValue))),
        new("the largest number as a size", "a file of 9223372036854775807 bytes", static () => Archive(Sized("a", long.MaxValue))),
        new("a size that overflows with its padding", "bytes", static () => Archive(Sized("a", long.MaxValue - 100))),
        new("a size of half a petabyte", "it ends at byte", static () => Archive(Sized("a", 1L << 49))),
        new("a size of more than 64 bits", "an invalid number", static () => Archive(Entry("a", [], '0', "", static header => header.Text(124, "\x80\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")))),
        new("a size that isn't a number", "an invalid number", static () => Archive(Entry("a", [], '0', "", static header => header.Text(124, "99999999999\0")))),
        new("an owner that isn't a number", "an invalid number", static () => Archive(Entry("a", [], '0', "", static header => header.Text(108, "root   \0")))),
        new("GNU's long name without a file", "within a file", static () => Archive(Entry("././@LongLink", "name\0"u8.ToArray(), 'L'))),
        new("GNU's long name of megabytes", "extended headers of 2000000 bytes", static () => Archive(Entry("././@LongLink", new byte[2_000_000], 'L'), Sound)),
        new("GNU's long name, beyond the archive", "it ends at byte", static () => Archive(Sized("././@LongLink", 10_000, 'L'))),
        new("GNU's long link of gigabytes", "extended headers of 8000000000 bytes", static () => Archive(Sized("././@LongLink", 8_000_000_000, 'K'))),
    ];

    /// <summary>Those whose extended headers are wrong.</summary>
    public static readonly IReadOnlyList<HostileCase> ExtendedHeaders =
    [
        new("an extended header without a file", "within a file", static () => Archive(Pax(("path", "a")))),
        new("two extended headers and the end", "within a file", static () => [.. Pax(("path", "a")), .. Pax(("path", "b"))]),
        new("a record without its length", "an invalid extended header", static () => Archive(PaxText("path=a\n"), Sound)),
        new("a record that is longer than the header", "an invalid extended header", static () => Archive(PaxText("99 path=a\n"), Sound)),
        new("a record that is too short", "an invalid extended header", static () => Archive(PaxText("3 path=a\n"), Sound)),
        new("a record of no bytes", "an invalid extended header", static () => Archive(PaxText("0 path=a\n"), Sound)),
        new("a record of negative length", "an invalid extended header", static () => Archive(PaxText("-9 path=a\n"), Sound)),
        new("a record with a huge length", "an invalid extended header", static () => Archive(PaxText("99999999999999999999 path=a\n"), Sound)),
        new("a record without a newline", "an invalid extended header", static () => Archive(PaxText("10 path=ab"), Sound)),
        new("a record without an equals sign", "an invalid extended header", static () => Archive(PaxText("9 path a\n"), Sound)),
        new("a record without a key", "an invalid extended header", static () => Archive(PaxText("5 =a\n"), Sound)),
        new("an extended header of zeros", "an invalid extended header", static () => Archive(PaxText(new string('\0', 100)), Sound)),
        new("an extended header of megabytes", "extended headers of 3000010 bytes", static () => Archive(Pax(("comment", new string('c', 2_999_993))), Sound)),
        new("many extended headers for one file", "extended headers of", static () => Archive([.. Enumerable.Range(0, 20).Select(static index => Pax(($"key{index}", new string('c', 100_000)))), Sound])),
        new("an extended header beyond the archive", "it ends at byte", static () => Archive(Sized("pax", 100_000, 'x'))),
        new("a negative size in a record", "a file of -1 bytes", static () => Archive(Pax(("size", "-1")), Sound)),
        new("a huge size in a record", "a file of 9223372036854775807 bytes", static () => Archive(Pax(("size", "9223372036854775807")), Sound)),
        new("a size beyond all numbers in a record", "an invalid size", static () => Archive(Pax(("size", "9223372036854775808")), Sound)),
        new("a size in a record that isn't a number", "an invalid size", static () => Archive(Pax(("size", "ten")), Sound)),
        new("a size in a record beyond the archive", "it ends at byte", static () => Archive(Pax(("size", "100000")), Sound)),
        new("an owner in a record that isn't a number", "an invalid uid", static () => Archive(Pax(("uid", "root")), Sound)),
        new("a time that isn't a number", "an invalid mtime", static () => Archive(Pax(("mtime", "now")), Sound)),
        new("a time with an odd fraction", "an invalid mtime", static () => Archive(Pax(("mtime", "1.-5")), Sound)),
        new("a time beyond all numbers", "an invalid mtime", static () => Archive(Pax(("mtime", "99999999999999999999")), Sound)),
    ];

    /// <summary>Those with the wrong map of a sparse file.</summary>
    public static readonly IReadOnlyList<HostileCase> SparseFiles =
    [
        new("sparse parts that overlap", Map, static () => Archive(Sparse(1000, 20, (0, 10), (5, 10)))),
        new("sparse parts in the wrong order", Map, static () => Archive(Sparse(1000, 20, (500, 10), (0, 10)))),
        new("a sparse part beyond the file", Map, static () => Archive(Sparse(1000, 20, (990, 20)))),
        new("a negative offset of a sparse part", Map, static () => Archive(Sparse(1000, 20, (-10, 20)))),
        new("a negative length of a sparse part", Map, static () => Archive(Sparse(1000, 20, (0, -20)))),
        new("sparse parts whose sum overflows", Map, static () => Archive(Sparse(1000, 20, (0, long.MaxValue), (10, long.MaxValue)))),
        new("a sparse part whose end overflows", Map, static () => Archive(Sparse(1000, 20, (long.MaxValue, 20)))),
        new("a sparse file that stores less", Map, static () => Archive(Sparse(1000, 10, (0, 20)))),
        new("a sparse file that stores more", Map, static () => Archive(Sparse(1000, 30, (0, 20)))),
        new("a sparse file of negative size", "a file of -5 bytes", static () => Archive(Sparse(-5, 0))),
        new("a sparse file of exabytes", "a file of 9223372036854775807 bytes", static () => Archive(Sparse(long.MaxValue, 0))),
        new("sparse files that sum up to exabytes", "have more than 1125899906842624 bytes", static () => Archive([.. Enumerable.Repeat(Sparse(1L << 49, 0), 3)])),
        new("a sparse map that goes on beyond the archive", "invalid map", static () => Entry("sparse", [], 'S', "", static header => header.Set(482, 1))),
        new("sparse records in the wrong order", Map, static () => Archive(Pax(("GNU.sparse.size", "10"), ("GNU.sparse.numblocks", "1"), ("GNU.sparse.numbytes", "1"), ("GNU.sparse.offset", "1")), Sound)),
        new("a sparse record that isn't a number", Map, static () => Archive(Pax(("GNU.sparse.size", "10"), ("GNU.sparse.numblocks", "1"), ("GNU.sparse.offset", "x"), ("GNU.sparse.numbytes", "1")), Sound)),
        new("an odd sparse map", Map, static () => Archive(Pax(("GNU.sparse.size", "10"), ("GNU.sparse.numblocks", "2"), ("GNU.sparse.map", "0,5,6")), Sound)),
        new("a sparse map of words", Map, static () => Archive(Pax(("GNU.sparse.size", "10"), ("GNU.sparse.numblocks", "1"), ("GNU.sparse.map", "a,b")), Sound)),
        new("a sparse map in the content, but no content", Map, static () => Archive(Pax10("10"), Entry("a", []))),
        new("a sparse map in the content that isn't one", Map, static () => Archive(Pax10("10"), Entry("a", Encoding.ASCII.GetBytes(new string('x', 1024))))),
        new("a sparse map in the content that has no end", Map, static () => Archive(Pax10("10"), Entry("a", Encoding.ASCII.GetBytes("100\n" + string.Concat(Enumerable.Repeat("1\n1\n", 50)).PadRight(508, '1'))))),
        new("a sparse map in the content of a million parts", Map, static () => Archive(Pax10("10"), Entry("a", Encoding.ASCII.GetBytes("1000000\n".PadRight(1024, '\0'))))),
        new("a sparse map in the content with a negative count", Map, static () => Archive(Pax10("10"), Entry("a", Encoding.ASCII.GetBytes("-1\n".PadRight(1024, '\0'))))),
    ];

    /// <summary>Those whose files can't be where they say.</summary>
    public static readonly IReadOnlyList<HostileCase> Paths =
    [
        new("a path above the root", "the path ../x leads out of its folder", static () => Archive(Entry("../x", Ten))),
        new("a rooted path above the root", "the path /../x leads out of its folder", static () => Archive(Entry("/../x", Ten))),
        new("a path above the root by way of a folder", "the path a/../../x leads", static () => Archive(Entry("a/../../x", Ten))),
        new("a path that ends above", "the path a/.. leads", static () => Archive(Entry("a/..", [], '5'))),
        new("a whiteout above the root", "the path ../.wh.x leads", static () => Archive(Entry("../.wh.x", []))),
        new("a hard link to a path above the root", "the path ../x leads", static () => Archive(Sound, Entry("l", [], '1', "../x"))),
        new("a hard link to nowhere", "is a hard link to /nowhere, which isn't a file", static () => Archive(Entry("l", [], '1', "nowhere"))),
        new("a hard link to itself", "is a hard link to /l, which isn't a file", static () => Archive(Entry("l", Ten), Entry("l", [], '1', "l"))),
        new("a hard link to a folder", "is a hard link to /d, which isn't a file", static () => Archive(Entry("d", [], '5'), Entry("l", [], '1', "d"))),
        new("a hard link to what comes later", "is a hard link to /sound, which isn't a file", static () => Archive(Entry("l", [], '1', "sound"), Sound)),
        new("a hard link to the root", "which isn't a file", static () => Archive(Entry("l", [], '1', "/"))),
        new("a hard link to no name", "which isn't a file", static () => Archive(Entry("l", [], '1', ""))),
        new("the root as a file", "is the root, but not a folder", static () => Archive(Entry("./", Ten))),
        new("an entry without a name", "is the root, but not a folder", static () => Archive(Entry("", Ten))),
        new("a file in a file", " /a is a folder for one file and a file for another", static () => Archive(Entry("a", Ten), Entry("a/b", Ten))),
        new("a file far down in a file", " /d/a is a folder for one file and a file for another", static () => Archive(Entry("d/a", Ten), Entry("d/a/b/c", Ten))),
        new("a file in a device", " /a is a folder for one file and a file for another", static () => Archive(Entry("a", [], '3'), Entry("a/b", Ten))),
        new("a file in a file by way of a symbolic link", " /a is a folder for one file and a file for another", static () => Archive(Entry("a", Ten), Entry("l", [], '2', "a"), Entry("l/b", Ten))),
        new("a symbolic link to itself", "lead in a circle", static () => Archive(Entry("l", [], '2', "l"), Entry("l/a", Ten))),
        new("symbolic links to each other", "lead in a circle", static () => Archive(Entry("l", [], '2', "/m"), Entry("m", [], '2', "l"), Entry("m/a", Ten))),
        new("a symbolic link below itself", "lead in a circle", static () => Archive(Entry("l", [], '2', "l/x/y"), Entry("l/a", Ten))),
        new("a chain of 50 symbolic links", "lead in a circle", static () => Archive([.. Enumerable.Range(0, 50).Select(static index => Entry($"l{index}", [], '2', $"l{index + 1}")), Entry("l0/a", Ten)])),
        new("a whiteout of nothing", "the whiteout .wh. names no file", static () => Archive(Entry("d/.wh.", []))),
        new("a whiteout of the folder itself", "the whiteout .wh.. names no file", static () => Archive(Entry("d/.wh..", []))),
        new("a whiteout of the folder above", "the whiteout .wh... names no file", static () => Archive(Entry("d/.wh...", []))),
        new("a path of 5,000 bytes", "a path of 5000 characters", static () => Archive(Pax(("path", new string('a', 5000))), Sound)),
        new("a symbolic link of 5,000 bytes", "a symbolic link of 5000 characters", static () => Archive(Pax(("linkpath", new string('a', 5000))), Entry("l", [], '2'))),
        new("a path with a zero", "a path with a zero in it", static () => Archive(Pax(("path", "a\0b")), Sound)),
        new("a name with a line in it", "the path a?[31m?/../b leads out", static () => Archive(Entry("a\n[31m\x1b/../b", Ten))),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<HostileCase> All => [.. Archives, .. ExtendedHeaders, .. SparseFiles, .. Paths];

    private static byte[] Pax10(string size) =>
        Pax(("GNU.sparse.major", "1"), ("GNU.sparse.minor", "0"), ("GNU.sparse.realsize", size));

    private static byte[] Changed(byte[] bytes, int index)
    {
        bytes[index] ^= 1;
        return bytes;
    }

    private static byte[] With(byte[] bytes, int offset, string text)
    {
        byte[] copy = [.. bytes];
        Encoding.Latin1.GetBytes(text).CopyTo(copy, offset);
        return copy;
    }
}
