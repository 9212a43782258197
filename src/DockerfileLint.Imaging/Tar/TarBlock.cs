using System;

namespace DockerfileLint.Imaging.Tar;

/// <summary>Writes the block before an entry, as ustar has it (POSIX.1-1988).</summary>
internal static class TarBlock
{
    private const int NameLength = 100;
    private const int ChecksumStart = 148;
    private const int ChecksumLength = 8;

    /// <summary>The seconds of a time, and the bytes of a file, that a header has room for.</summary>
    public const long LongestNumber = (1L << 33) - 1;

    /// <summary>The owner that a header has room for.</summary>
    public const long ShortestNumber = (1L << 21) - 1;

    /// <summary>Whether a header has room for a name.</summary>
    public static bool HasRoom(byte[] name) => name.Length <= NameLength;

    /// <summary>Fills the block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="kind">The letter of the kind.</param>
    /// <param name="name">The name; what there is no room for is left out.</param>
    /// <param name="link">Where a link leads.</param>
    /// <param name="entry">Owner, permissions and the like.</param>
    /// <param name="size">The bytes after the block.</param>
    public static void Fill(byte[] block, char kind, byte[] name, byte[] link, TarEntry entry, long size)
    {
        Array.Clear(block, 0, block.Length);
        Array.Copy(name, block, Math.Min(name.Length, NameLength));
        Array.Copy(link, 0, block, 157, Math.Min(link.Length, NameLength));
        WriteNumber(block.AsSpan(100, 8), entry.Mode);
        WriteNumber(block.AsSpan(108, 8), entry.UserId);
        WriteNumber(block.AsSpan(116, 8), entry.GroupId);
        WriteNumber(block.AsSpan(124, 12), size);
        WriteNumber(block.AsSpan(136, 12), entry.Modified);
        block[156] = (byte)kind;
        "ustar\0"u8.CopyTo(block.AsSpan(257));
        "00"u8.CopyTo(block.AsSpan(263));
        WriteNumber(block.AsSpan(329, 8), entry.Device.Major);
        WriteNumber(block.AsSpan(337, 8), entry.Device.Minor);
        WriteChecksum(block);
    }

    private static void WriteChecksum(byte[] block)
    {
        var sum = ChecksumLength * ' ';
        foreach (var one in block) sum += one;
        // Six digits, a zero and a space, as all programs write it.
        WriteNumber(block.AsSpan(ChecksumStart, ChecksumLength - 1), sum);
        block[ChecksumStart + ChecksumLength - 1] = (byte)' ';
    }

    /// <summary>Octal digits and a zero; base 256 for what is too large for them or negative.</summary>
    private static void WriteNumber(Span<byte> field, long number)
    {
        var rest = number;
        field[field.Length - 1] = 0;
        for (var index = field.Length - 2; index >= 0; index--, rest >>= 3) field[index] = (byte)('0' + (rest & 7));
        if (rest == 0) return;
        rest = number;
        for (var index = field.Length - 1; index >= 0; index--, rest >>= 8) field[index] = (byte)rest;
        field[0] |= 0x80;
    }
}
