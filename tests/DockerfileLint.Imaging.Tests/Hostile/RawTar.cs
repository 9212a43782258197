using System;
using System.Linq;
using System.Text;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Tar archives in which anything may be wrong.</summary>
internal static class RawTar
{
    /// <summary>The two blocks at the end.</summary>
    public static readonly byte[] End = new byte[1024];

    /// <summary>A file that is sound.</summary>
    public static readonly byte[] Sound = Entry("sound", new byte[10]);

    /// <summary>A header and a content; the header may be changed before its checksum is computed.</summary>
    public static byte[] Entry(string name, byte[] content, char kind = '0', string link = "", Action<HeaderBlock>? change = null)
    {
        var header = new HeaderBlock();
        header.Text(0, name);
        header.Number(100, 8, 0b110_100_100);
        header.Number(108, 8, 0);
        header.Number(116, 8, 0);
        header.Number(124, 12, content.Length);
        header.Number(136, 12, 0);
        header.Set(156, (byte)kind);
        header.Text(157, link);
        header.Text(257, kind == 'S' ? "ustar  \0" : "ustar\0" + "00");
        change?.Invoke(header);
        return [.. header.Bytes(), .. content, .. new byte[(512 - (content.Length % 512)) % 512]];
    }

    /// <summary>A header alone that says a size.</summary>
    public static byte[] Sized(string name, long size, char kind = '0') =>
        Entry(name, [], kind, "", header => header.Number(124, 12, size));

    /// <summary>An extended header with records.</summary>
    public static byte[] Pax(params (string Key, string Value)[] records) =>
        PaxText(string.Concat(records.Select(TarMaker.Record)));

    /// <summary>An extended header with a text.</summary>
    public static byte[] PaxText(string text) => Entry("pax", Encoding.Latin1.GetBytes(text), 'x');

    /// <summary>A sparse file of GNU with numbers as they come.</summary>
    public static byte[] Sparse(long size, int stored, params (long Offset, long Length)[] parts) =>
        Entry("sparse", new byte[stored], 'S', "", header =>
        {
            header.Number(483, 12, size);
            for (var index = 0; index < parts.Length; index++)
            {
                header.Number(386 + (24 * index), 12, parts[index].Offset);
                header.Number(398 + (24 * index), 12, parts[index].Length);
            }
        });

    /// <summary>Archives one after the other, and the end.</summary>
    public static byte[] Archive(params byte[][] parts) => [.. parts.SelectMany(static part => part), .. End];
}
