using System;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Which contents may be those of an archive that ADD unpacks: it looks at them and not at names.</summary>
internal static class ArchiveContent
{
    private const int HeaderBytes = 512;
    private const int ChecksumStart = 148;
    private const int ChecksumEnd = 156;
    private const int MagicStart = 257;

    private static readonly byte[] Gzip = [0x1F, 0x8B, 0x08];
    private static readonly byte[] Bzip2 = [0x42, 0x5A, 0x68];
    private static readonly byte[] Xz = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00];
    private static readonly byte[] Zstandard = [0x28, 0xB5, 0x2F, 0xFD];
    private static readonly byte[] Ustar = [0x75, 0x73, 0x74, 0x61, 0x72];

    /// <summary>Whether a file is a tar archive, or is compressed and may contain one.</summary>
    public static bool MayBeArchive(SourceText file)
    {
        // No character has fewer bytes than one.
        var start = file.Text.Length > HeaderBytes ? file.WithText(file.Text.Substring(0, HeaderBytes)) : file;
        var bytes = start.ToBytes();
        return Has(bytes, 0, Gzip)
            || Has(bytes, 0, Bzip2)
            || Has(bytes, 0, Xz)
            || Has(bytes, 0, Zstandard)
            || IsSkippable(bytes)
            || Has(bytes, MagicStart, Ustar)
            || HasChecksum(bytes);
    }

    /// <summary>A frame of zstd that only carries something along, before the others.</summary>
    private static bool IsSkippable(byte[] bytes) =>
        bytes.Length > 3 && bytes[0] >> 4 == 5 && bytes[1] == 0x2A && bytes[2] == 0x4D && bytes[3] == 0x18;

    /// <summary>Whether it begins with a header of the oldest tar, which has no name but a sum of its bytes.</summary>
    private static bool HasChecksum(byte[] bytes)
    {
        if (bytes.Length < HeaderBytes) return false;
        var written = 0;
        var digits = 0;
        for (var i = ChecksumStart; i < ChecksumEnd; i++)
        {
            if (bytes[i] is >= (byte)'0' and <= (byte)'7')
            {
                written = written * 8 + bytes[i] - '0';
                digits++;
            }
            else if (bytes[i] is not (0 or (byte)' ')) return false;
        }

        var sum = 0;
        for (var i = 0; i < HeaderBytes; i++)
            sum += i is >= ChecksumStart and < ChecksumEnd ? ' ' : bytes[i];
        return digits > 0 && written == sum;
    }

    private static bool Has(byte[] bytes, int start, byte[] magic) =>
        bytes.Length >= start + magic.Length && bytes.AsSpan(start, magic.Length).SequenceEqual(magic);
}
