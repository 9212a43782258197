using System;

namespace DockerfileLint.Imaging.Tar;

/// <summary>The block before each entry.</summary>
internal static class TarHeader
{
    private const int ChecksumStart = 148;
    private const int ChecksumLength = 8;

    /// <summary>Reads the fields that all dialects have.</summary>
    /// <returns>The letter of the kind.</returns>
    /// <exception cref="ImageException">It isn't a header.</exception>
    public static char Read(ReadOnlySpan<byte> block, TarEntry entry, TarPlace place)
    {
        if (!IsOne(block)) throw place.Wrong("not a tar header");
        entry.Name = Name(block);
        entry.LinkName = TarText.ReadField(block.Slice(157, 100));
        entry.Mode = (int)(Number(block.Slice(100, 8), place) & 0xfff);
        entry.UserId = Number(block.Slice(108, 8), place);
        entry.GroupId = Number(block.Slice(116, 8), place);
        entry.StoredSize = Number(block.Slice(124, 12), place);
        entry.Modified = Number(block.Slice(136, 12), place);
        entry.ModifiedNanoseconds = 0;
        entry.Device = default;
        entry.Attributes = null;
        entry.Parts = null;
        TarNumber.CheckSize(entry.StoredSize, place);
        var kind = (char)block[156];
        entry.Kind = Kind(kind, entry.Name, place);
        if (entry.Kind is TarKind.CharacterDevice or TarKind.BlockDevice)
            entry.Device = ((int)Number(block.Slice(329, 8), place), (int)Number(block.Slice(337, 8), place));
        // Only files, and what tells more about one, have a content.
        if (entry.Kind != TarKind.File) entry.StoredSize = 0;
        return kind;
    }

    private static TarKind Kind(char kind, string name, TarPlace place) => kind switch
    {
        '\0' when name.Length > 0 && name[name.Length - 1] == '/' => TarKind.Directory,
        '\0' or '0' or '7' or 'S' or 'x' or 'g' or 'L' or 'K' => TarKind.File,
        '1' => TarKind.HardLink,
        '2' => TarKind.SymbolicLink,
        '3' => TarKind.CharacterDevice,
        '4' => TarKind.BlockDevice,
        '5' => TarKind.Directory,
        '6' => TarKind.Pipe,
        _ => throw place.Wrong($"an entry of unknown kind 0x{(int)kind:x2}"),
    };

    /// <summary>Ustar and star divide a long name; in GNU's headers something else is at that place.</summary>
    private static string Name(ReadOnlySpan<byte> block)
    {
        var name = TarText.ReadField(block.Slice(0, 100));
        if (!block.Slice(257, 6).SequenceEqual("ustar\0"u8)) return name;
        var isStar = block.Slice(508, 4).SequenceEqual("tar\0"u8);
        var prefix = TarText.ReadField(block.Slice(345, isStar ? 131 : 155));
        return prefix.Length == 0 ? name : $"{prefix}/{name}";
    }

    private static long Number(ReadOnlySpan<byte> field, TarPlace place) =>
        TarNumber.Read(field) ?? throw place.Wrong("a header with an invalid number");

    /// <summary>Whether the checksum is that of the block.</summary>
    public static bool IsOne(ReadOnlySpan<byte> block)
    {
        // Old programs summed up signed bytes.
        var (sum, signed) = (0, 0);
        for (var index = 0; index < block.Length; index++)
        {
            var one = index is >= ChecksumStart and < ChecksumStart + ChecksumLength ? (byte)' ' : block[index];
            sum += one;
            signed += (sbyte)one;
        }

        return TarNumber.Read(block.Slice(ChecksumStart, ChecksumLength)) is { } written
            && (written == sum || written == signed);
    }
}
