using System;
using System.Buffers.Binary;

namespace DockerfileLint;

/// <summary>
/// SHA-1 (FIPS 180-4), by which git names files. That of .NET needs OpenSSL on Linux: without it, a native program
/// ends.
/// </summary>
internal static class Sha1
{
    private const int Rounds = 80;

    /// <summary>The digest of a content.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        Span<uint> state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
        var whole = content.Length / DigestBlocks.Length * DigestBlocks.Length;
        Absorb(state, content.Slice(0, whole));
        var last = DigestBlocks.Last(content.Length - whole, content.Length);
        content.Slice(whole).CopyTo(last);
        Absorb(state, last);
        var digest = new byte[state.Length * sizeof(uint)];
        for (var index = 0; index < state.Length; index++)
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(index * sizeof(uint)), state[index]);
        return digest;
    }

    private static void Absorb(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        Span<uint> schedule = stackalloc uint[Rounds];
        for (var start = 0; start < blocks.Length; start += DigestBlocks.Length)
        {
            Fill(schedule, blocks.Slice(start, DigestBlocks.Length));
            Compress(state, schedule);
        }
    }

    private static void Fill(Span<uint> schedule, ReadOnlySpan<byte> block)
    {
        for (var index = 0; index < 16; index++)
            schedule[index] = BinaryPrimitives.ReadUInt32BigEndian(block.Slice(index * sizeof(uint)));
        for (var index = 16; index < schedule.Length; index++)
            schedule[index] = Rotate(
                schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16], 1);
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<uint> schedule)
    {
        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
        for (var round = 0; round < schedule.Length; round++)
        {
            var (mixed, constant) = (round / 20) switch
            {
                0 => ((b & c) | (~b & d), 0x5a827999u),
                1 => (b ^ c ^ d, 0x6ed9eba1u),
                2 => ((b & c) | (b & d) | (c & d), 0x8f1bbcdc),
                _ => (b ^ c ^ d, 0xca62c1d6),
            };
            (e, d, c, b, a) = (d, c, Rotate(b, 30), a, Rotate(a, 5) + mixed + e + constant + schedule[round]);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));
}
