using System;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>The block before an entry of a tar archive.</summary>
internal sealed class HeaderBlock
{
    private readonly byte[] block = new byte[512];

    /// <summary>The bytes without a checksum.</summary>
    public byte[] Raw => block;

    /// <summary>The bytes with their checksum.</summary>
    public byte[] Bytes()
    {
        Text(148, "        ");
        var sum = 0;
        foreach (var one in block) sum += one;
        Text(148, Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ");
        return block;
    }

    /// <summary>Writes a text, each character a byte.</summary>
    public void Text(int offset, string text) => Encoding.Latin1.GetBytes(text, block.AsSpan(offset));

    /// <summary>Writes a number in octal digits with a zero after them, or in base 256 where they don't suffice.</summary>
    public void Number(int offset, int length, long number)
    {
        var digits = number < 0 ? "" : Convert.ToString(number, 8);
        if (digits.Length is > 0 && digits.Length < length)
            Text(offset, digits.PadLeft(length - 1, '0') + "\0");
        else
            Binary(offset, length, number);
    }

    /// <summary>Whether octal digits suffice for a number.</summary>
    public static bool IsOctal(int length, long number) => number >= 0 && Convert.ToString(number, 8).Length < length;

    /// <summary>Changes a byte.</summary>
    public void Set(int offset, byte value) => block[offset] = value;

    private void Binary(int offset, int length, long number)
    {
        for (var index = length - 1; index >= 0; index--, number >>= 8) block[offset + index] = (byte)number;
        block[offset] |= 0x80;
    }

    /// <summary>A number in decimal digits.</summary>
    public static string Decimal(long number) => number.ToString(CultureInfo.InvariantCulture);
}
