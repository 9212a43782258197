using System.IO;
using System.IO.Compression;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace DockerfileLint.Imaging.Layers;

/// <summary>How the archive of a layer is compressed, as its first bytes show; the media type may be wrong.</summary>
internal static class Compression
{
    /// <summary>What the media type of a layer ends with that is compressed with Zstandard.</summary>
    public const string ZstandardSuffix = "+zstd";

    private const int MagicLength = 10;
    private const int ZstandardLength = 4;
    private const string GZipSuffix = "+gzip";

    /// <summary>Whether the file is compressed, by whatever; it is at its start afterwards.</summary>
    public static bool IsCompressed(Stream file)
    {
        using var whole = ReadHead(file, out var magic, out var length);
        var isCompressed = Suffix(magic, length).Length > 0 || UnsupportedOf(magic) is not null;
        file.Seek(0, SeekOrigin.Begin);
        return isCompressed;
    }

    /// <summary>The unpacked bytes of a stream; the stream itself where it isn't compressed.</summary>
    /// <param name="stream">The stored bytes.</param>
    /// <param name="name">The archive, for messages.</param>
    /// <param name="budget">How much they may be.</param>
    public static Stream Unpack(Stream stream, string name, ExpansionBudget budget)
    {
        var whole = ReadHead(stream, out var magic, out var length);
        if (UnsupportedOf(magic) is { } other)
            throw new ImageException($"{name}: compressed with {other}, which isn't supported; use gzip or zstd");
        return Suffix(magic, length) switch
        {
            GZipSuffix => new UnpackedStream(
                whole,
                static ahead => new GZipStream(ahead, CompressionMode.Decompress, leaveOpen: true),
                name,
                budget),
            ZstandardSuffix => new UnpackedStream(whole, UnpackZstandard, name, budget),
            _ => whole,
        };
    }

    /// <summary>What the media type of the layer ends with; nothing where it isn't compressed.</summary>
    public static string Suffix(Stream stream)
    {
        using var whole = ReadHead(stream, out var magic, out var length);
        return Suffix(magic, length);
    }

    private static HeadStream ReadHead(Stream stream, out byte[] magic, out int length)
    {
        magic = new byte[MagicLength];
        length = 0;
        while (length < MagicLength && stream.Read(magic, length, MagicLength - length) is var count and > 0)
            length += count;
        return new HeadStream(magic, length, stream);
    }

    private static string Suffix(byte[] magic, int length) =>
        length >= 2 && magic[0] == 0x1f && magic[1] == 0x8b ? GZipSuffix
            : length >= ZstandardLength && IsZstandard(magic) ? ZstandardSuffix
            : "";

    /// <summary>
    /// A compression that isn't read; a file of an archive may be named "BZh1", so that more is compared.
    /// </summary>
    private static string? UnsupportedOf(byte[] magic) => magic switch
    {
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "xz",
        [(byte)'B', (byte)'Z', (byte)'h', _, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59] => "bzip2",
        _ => null,
    };

    /// <summary>Without the checksums of the frames: the digest of the layer covers all of it.</summary>
    private static DecompressionStream UnpackZstandard(Stream stored)
    {
        var unpacked = new DecompressionStream(stored, leaveOpen: true);
        unpacked.SetParameter(ZSTD_dParameter.ZSTD_d_experimentalParam3, 1);
        return unpacked;
    }

    /// <summary>A frame, or one that is skipped, as those begin that can be sought in.</summary>
    private static bool IsZstandard(byte[] magic) =>
        (magic[0] == 0x28 && magic[1] == 0xb5 && magic[2] == 0x2f && magic[3] == 0xfd)
        || ((magic[0] & 0xf0) == 0x50 && magic[1] == 0x2a && magic[2] == 0x4d && magic[3] == 0x18);
}
