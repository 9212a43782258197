using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Fuzzing.Targets;

/// <summary>Makes inputs from seeds: bytes, tokens and lines are changed, moved, repeated and crossed. The same number gives the same input.</summary>
/// <param name="target">Whose seeds and tokens.</param>
internal sealed class Mutator(FuzzTarget target)
{
    private const int MostChanges = 8;
    private const int Longest = 20_000;
    private readonly byte[][] seeds = [.. target.Seeds.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[][] tokens = [.. target.Tokens.Select(Encoding.UTF8.GetBytes)];

    public byte[] Create(int number)
    {
        var random = new Random(number);
        var bytes = new List<byte>(Pick(seeds, random));
        for (var i = random.Next(1, MostChanges); i > 0; i--) Change(bytes, random);
        return [.. bytes.Take(Longest)];
    }

    private void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0: bytes.InsertRange(at, Pick(tokens, random)); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: if (at < bytes.Count) bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 3: bytes.Insert(at, (byte)random.Next(256)); break;
            case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at))); break;
            case 5: Repeat(bytes, at, Pick(tokens, random), random.Next(2, 60)); break;
            case 6: MoveLine(bytes, random); break;
            case 7: Cross(bytes, at, Pick(seeds, random), random); break;
            default: bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
        }
    }

    private static void Repeat(List<byte> bytes, int at, byte[] token, int count)
    {
        for (var i = 0; i < count; i++) bytes.InsertRange(at, token);
    }

    private static void MoveLine(List<byte> bytes, Random random)
    {
        var start = LineStart(bytes, random);
        var end = bytes.IndexOf((byte)'\n', start) + 1;
        if (end == 0) return;
        var line = bytes.GetRange(start, end - start);
        if (random.Next(2) == 0) bytes.RemoveRange(start, end - start);
        bytes.InsertRange(LineStart(bytes, random), line);
    }

    private static int LineStart(List<byte> bytes, Random random) =>
        bytes.Count == 0 ? 0 : bytes.LastIndexOf((byte)'\n', random.Next(bytes.Count)) + 1;

    private static void Cross(List<byte> bytes, int at, byte[] other, Random random)
    {
        if (other.Length == 0) return;
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other[random.Next(other.Length)..]);
    }

    private static byte[] Pick(byte[][] from, Random random) => from[random.Next(from.Length)];
}
