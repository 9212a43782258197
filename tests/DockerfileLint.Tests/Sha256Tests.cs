using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests;

/// <summary>The digest that needs no library of the system is the one that such a library computes.</summary>
internal sealed class Sha256Tests
{
    [TestCase("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [TestCase("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void TheExamplesOfTheStandard(string text, string digest) =>
        Assert.That(Convert.ToHexStringLower(Sha256.Of(text)), Is.EqualTo(digest));

    [Test]
    public void AStreamInPieces()
    {
        foreach (var length in (int[])[0, 63, 64, 65_535, 65_536, 65_537, 131_072, 200_001])
        {
            var content = new byte[length];
            new Random(length).NextBytes(content);
            Assert.That(Sha256.Of(new PiecewiseStream(content)), Is.EqualTo(SHA256.HashData(content)), $"length {length}");
        }
    }

    [Test]
    public void EveryLengthAroundTheEndsOfBlocks()
    {
        for (var length = 0; length < 300; length++)
        {
            var text = string.Create(length, length, static (span, seed) =>
            {
                for (var index = 0; index < span.Length; index++) span[index] = (char)('!' + (index * 31 + seed * 17) % 900);
            });
            Assert.That(Sha256.Of(text), Is.EqualTo(SHA256.HashData(Encoding.UTF8.GetBytes(text))), $"length {length}");
        }
    }

    /// <summary>It gives fewer bytes than are asked for, as a pipe does.</summary>
    private sealed class PiecewiseStream(byte[] content) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1000));
    }
}
