using System;
using System.Collections.Generic;
using System.Globalization;

namespace DockerfileLint.Imaging.Tar;

/// <summary>The maps of sparse files: of old GNU headers, and of pax in the versions 0.0, 0.1 and 1.0.</summary>
internal static class TarSparse
{
    private const int PartLength = 24;
    private const int NumberLength = 12;

    /// <summary>The map in an old GNU header and in the blocks after it.</summary>
    public static List<SparsePart> ReadHeader(
        ReadOnlySpan<byte> block, TarEntry entry, TarPlace place, Func<byte[]> readBlock)
    {
        var parts = new List<SparsePart>();
        entry.Size = TarNumber.Read(block.Slice(483, NumberLength)) ?? throw Invalid(place);
        AddParts(block.Slice(386, 4 * PartLength), parts, place);
        var isExtended = block[482] != 0;
        while (isExtended)
        {
            var next = readBlock();
            if (next.Length == 0) throw Invalid(place);
            AddParts(next.AsSpan(0, 21 * PartLength), parts, place);
            isExtended = next[504] != 0;
        }

        return parts;
    }

    /// <summary>The map that pax records have, or that is at the start of the content.</summary>
    public static List<SparsePart> ReadExtended(TarExtensions extensions, TarPlace place, Func<byte[]> readBlock)
    {
        if (extensions["GNU.sparse.major"] == "1") return ReadContent(place, readBlock);
        var numbers = extensions.SparseMap ?? [];
        foreach (var number in (extensions["GNU.sparse.map"] ?? "").Split(','))
            if (number.Length > 0)
                numbers.Add(TarNumber.ReadDecimal(number) ?? throw Invalid(place));
        return Pairs(numbers, place);
    }

    /// <summary>Throws where parts overlap, are outside the file, or aren't what is stored.</summary>
    public static void Check(TarEntry entry, long stored, TarPlace place)
    {
        long end = 0;
        foreach (var part in entry.Parts!)
        {
            if (part.Offset < end || part.Length < 0 || part.Length > entry.Size - part.Offset) throw Invalid(place);
            end = part.Offset + part.Length;
            stored -= part.Length;
        }

        if (stored != 0) throw Invalid(place);
    }

    private static void AddParts(ReadOnlySpan<byte> table, List<SparsePart> parts, TarPlace place)
    {
        for (; !table.IsEmpty && table[0] != 0; table = table.Slice(PartLength))
            Add(
                parts,
                TarNumber.Read(table.Slice(0, NumberLength)),
                TarNumber.Read(table.Slice(NumberLength, NumberLength)),
                place);
    }

    /// <summary>
    /// Numbers in lines: how many parts, then the offset and length of each, up to the end of a block.
    /// </summary>
    private static List<SparsePart> ReadContent(TarPlace place, Func<byte[]> readBlock)
    {
        var numbers = new List<long>();
        long? count = null;
        var digits = "";
        while (count is null || numbers.Count < count * 2)
        {
            var block = readBlock();
            if (block.Length == 0) throw Invalid(place);
            foreach (var one in block)
            {
                if (one != (byte)'\n')
                {
                    if (digits.Length > 20) throw Invalid(place);
                    digits += (char)one;
                    continue;
                }

                var number = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                    ? read
                    : throw Invalid(place);
                digits = "";
                if (count is not null) numbers.Add(number);
                else count = number <= ImageLimits.SparseParts ? number : throw Invalid(place);
                if (numbers.Count == count * 2) break;
            }
        }

        return Pairs(numbers, place);
    }

    private static List<SparsePart> Pairs(List<long> numbers, TarPlace place)
    {
        if (numbers.Count % 2 != 0) throw Invalid(place);
        var parts = new List<SparsePart>(numbers.Count / 2);
        for (var index = 0; index < numbers.Count; index += 2)
            Add(parts, numbers[index], numbers[index + 1], place);
        return parts;
    }

    private static void Add(List<SparsePart> parts, long? offset, long? length, TarPlace place)
    {
        if (offset is not { } start || length is not { } bytes || parts.Count == ImageLimits.SparseParts)
            throw Invalid(place);
        parts.Add(new SparsePart(start, bytes));
    }

    private static ImageException Invalid(TarPlace place) => place.Wrong("an invalid map of a sparse file");
}
