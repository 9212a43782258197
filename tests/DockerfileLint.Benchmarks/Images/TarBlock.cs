using System;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Benchmarks.Images;

/// <summary>Blocks of a tar archive.</summary>
internal static class TarBlock
{
    public const int Size = 512;

    /// <summary>The header of a file; of any size, as GNU tar writes it.</summary>
    public static byte[] Header(string name, long bytes)
    {
        var block = new byte[Size];
        Encoding.ASCII.GetBytes(name, block);
        Write(block, 100, "0000644\00000000\00000000\0");
        Write(block, 136, "14524770400\0        0");
        Write(block, 257, "ustar  \0");
        for (var (index, rest) = (135, bytes); index >= 124; index--, rest >>= 8) block[index] = (byte)rest;
        block[124] = 0x80;
        var sum = 0;
        foreach (var one in block) sum += one;
        Write(block, 148, Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ");
        return block;
    }

    /// <summary>Zeros after a file.</summary>
    public static int Padding(long bytes) => (int)((Size - bytes % Size) % Size);

    /// <summary>The name of one of many small files.</summary>
    public static string NameOf(int file) => string.Create(
        CultureInfo.InvariantCulture,
        $"usr/lib/package{file / 1000:d5}/module{file / 20 % 50:d2}/file-with-a-name-{file:d7}.js");

    private static void Write(byte[] block, int offset, string text) =>
        Encoding.Latin1.GetBytes(text, block.AsSpan(offset));
}
