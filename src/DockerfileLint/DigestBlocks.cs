using System;
using System.Buffers.Binary;
using System.IO;

namespace DockerfileLint;

/// <summary>Cuts a message into blocks, as SHA-1 and SHA-256 take it (FIPS 180-4).</summary>
internal static class DigestBlocks
{
    /// <summary>Bytes of a block.</summary>
    public const int Length = 64;

    private const int Together = 1024 * Length;

    /// <summary>
    /// The last blocks: room for the end of the message, then a bit that is set, zeros, and the length of the message
    /// in bits.
    /// </summary>
    /// <param name="end">Bytes of the message that are in these blocks; the caller writes them.</param>
    /// <param name="total">Bytes of the whole message.</param>
    public static byte[] Last(int end, long total)
    {
        var blocks = (end + sizeof(ulong)) / Length + 1;
        var padded = new byte[blocks * Length];
        padded[end] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - sizeof(ulong)), (ulong)total * 8);
        return padded;
    }

    /// <summary>Gives the blocks of a stream, many together, up to the last ones.</summary>
    public static void Read(Stream message, Action<byte[], int> absorb)
    {
        var buffer = new byte[Together];
        long total = 0;
        int length;
        while ((length = Fill(message, buffer)) == buffer.Length)
        {
            absorb(buffer, length);
            total += length;
        }

        var last = Last(length, total + length);
        Array.Copy(buffer, last, length);
        absorb(last, last.Length);
    }

    private static int Fill(Stream message, byte[] buffer)
    {
        var length = 0;
        while (length < buffer.Length && message.Read(buffer, length, buffer.Length - length) is > 0 and var count)
            length += count;
        return length;
    }
}
