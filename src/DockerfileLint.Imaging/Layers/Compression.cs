using System;
using System.IO;
using System.IO.Compression;
using ZstdSharp;

namespace DockerfileLint.Imaging.Layers;

/// <summary>How the archive of a layer is compressed, as its first bytes show; the media type may be wrong.</summary>
internal static class Compression
{
    private const int MagicLength = 4;

    /// <summary>Whether the file is compressed; it is at its start afterwards.</summary>
    public static bool IsCompressed(Stream file)
    {
        using var unpacked = Unpack(file, "", new ExpansionBudget());
        file.Seek(0, SeekOrigin.Begin);
        return unpacked is UnpackedStream;
    }

    /// <summary>The unpacked bytes of a stream; the stream itself where it isn't compressed.</summary>
    /// <param name="stream">The stored bytes.</param>
    /// <param name="name">The archive, for messages.</param>
    /// <param name="budget">How much they may be.</param>
    public static Stream Unpack(Stream stream, string name, ExpansionBudget budget)
    {
        var magic = new byte[MagicLength];
        var length = 0;
        while (length < MagicLength && stream.Read(magic, length, MagicLength - length) is var count and > 0)
            length += count;
        var whole = new HeadStream(magic, length, stream);
        if (length >= 2 && magic[0] == 0x1f && magic[1] == 0x8b)
            return new UnpackedStream(new GZipStream(whole, CompressionMode.Decompress), whole, name, budget);
        if (length == MagicLength && IsZstandard(magic))
            return new UnpackedStream(new DecompressionStream(whole, leaveOpen: true), whole, name, budget);
        return whole;
    }

    /// <summary>A frame, or one that is skipped, as those begin that can be sought in.</summary>
    private static bool IsZstandard(byte[] magic) =>
        (magic[0] == 0x28 && magic[1] == 0xb5 && magic[2] == 0x2f && magic[3] == 0xfd)
        || ((magic[0] & 0xf0) == 0x50 && magic[1] == 0x2a && magic[2] == 0x4d && magic[3] == 0x18);
}
