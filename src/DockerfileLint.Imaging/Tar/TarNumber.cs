using System;
using System.Globalization;

namespace DockerfileLint.Imaging.Tar;

/// <summary>Numbers of headers: octal, or base 256 where they are large or negative.</summary>
internal static class TarNumber
{
    /// <summary>The number in a field of a header; null where it is none.</summary>
    public static long? Read(ReadOnlySpan<byte> field) =>
        (field[0] & 0x80) != 0 ? ReadBinary(field) : ReadOctal(field);

    /// <summary>A number in decimal digits, as extended headers have it; null where it is none.</summary>
    public static long? ReadDecimal(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Throws where no file can be so large.</summary>
    public static void CheckSize(long size, TarPlace place)
    {
        if (size is < 0 or > ImageLimits.ContentBytes) throw place.Wrong($"a file of {size} bytes");
    }

    private static long? ReadOctal(ReadOnlySpan<byte> field)
    {
        var start = 0;
        while (start < field.Length && field[start] is (byte)' ' or 0) start++;
        long number = 0;
        for (var index = start; index < field.Length; index++)
        {
            var digit = field[index];
            if (digit is (byte)' ' or 0) break;
            if (digit is < (byte)'0' or > (byte)'7' || number > long.MaxValue >> 3) return null;
            number = (number << 3) + (digit - '0');
        }

        return number;
    }

    /// <summary>Big-endian in two's complement, of which the highest bit only says that it is so.</summary>
    private static long? ReadBinary(ReadOnlySpan<byte> field)
    {
        var negative = (field[0] & 0x40) != 0;
        var inversion = negative ? (byte)0xff : (byte)0;
        ulong number = 0;
        for (var index = 0; index < field.Length; index++)
        {
            var part = (byte)(field[index] ^ inversion);
            if (index == 0) part &= 0x7f;
            if (number >> 56 != 0) return null;
            number = (number << 8) | part;
        }

        if (number > long.MaxValue) return null;
        return negative ? ~(long)number : (long)number;
    }
}
