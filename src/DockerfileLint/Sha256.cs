using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace DockerfileLint;

/// <summary>
/// SHA-256 (FIPS 180-4). That of .NET needs OpenSSL on Linux: without it, a native program ends.
/// </summary>
internal static class Sha256
{
    /// <summary>The length of a digest in bytes.</summary>
    public const int Length = 32;

    /// <summary>The state before the first block.</summary>
    internal static readonly uint[] Start =
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static readonly uint[] Rounds =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The digest of a text in UTF-8.</summary>
    public static byte[] Of(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var message = DigestBlocks.Last(length, length);
        Encoding.UTF8.GetBytes(text, 0, text.Length, message, 0);
        Span<uint> state = stackalloc uint[Start.Length];
        Start.CopyTo(state);
        Absorb(state, message);
        return DigestOf(state);
    }

    /// <summary>The digest of what a stream has from its position on.</summary>
    public static byte[] Of(Stream content)
    {
        var state = (uint[])Start.Clone();
        DigestBlocks.Read(content, (blocks, length) => Absorb(state, blocks.AsSpan(0, length)));
        return DigestOf(state);
    }

    /// <summary>Takes whole blocks.</summary>
    internal static void Absorb(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        Span<uint> schedule = stackalloc uint[Rounds.Length];
        for (var start = 0; start < blocks.Length; start += DigestBlocks.Length)
        {
            Fill(schedule, blocks.Slice(start, DigestBlocks.Length));
            Compress(state, schedule);
        }
    }

    /// <summary>The digest that a state after the last block is.</summary>
    internal static byte[] DigestOf(ReadOnlySpan<uint> state)
    {
        var digest = new byte[Length];
        for (var index = 0; index < state.Length; index++)
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(index * sizeof(uint)), state[index]);
        return digest;
    }

    private static void Fill(Span<uint> schedule, ReadOnlySpan<byte> block)
    {
        for (var index = 0; index < 16; index++)
            schedule[index] = BinaryPrimitives.ReadUInt32BigEndian(block.Slice(index * sizeof(uint)));
        for (var index = 16; index < schedule.Length; index++)
        {
            var near = schedule[index - 2];
            var far = schedule[index - 15];
            schedule[index] = schedule[index - 16] + schedule[index - 7]
                + (Rotate(far, 7) ^ Rotate(far, 18) ^ (far >> 3))
                + (Rotate(near, 17) ^ Rotate(near, 19) ^ (near >> 10));
        }
    }

    private static void Compress(Span<uint> state, ReadOnlySpan<uint> schedule)
    {
        uint a = state[0], b = state[1], c = state[2], d = state[3];
        uint e = state[4], f = state[5], g = state[6], h = state[7];
        for (var round = 0; round < schedule.Length; round++)
        {
            var first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g))
                + Rounds[round] + schedule[round];
            var second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static uint Rotate(uint value, int bits) => (value >> bits) | (value << (32 - bits));
}
