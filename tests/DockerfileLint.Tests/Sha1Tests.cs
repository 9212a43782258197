using System;
using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests;

/// <summary>The digest that needs no library of the system is the one that such a library computes.</summary>
internal sealed class Sha1Tests
{
    [TestCase("", "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [TestCase("abc", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [TestCase("blob 0\0", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]
    public void KnownExamples(string text, string digest) =>
        Assert.That(Convert.ToHexStringLower(Sha1.Of(Encoding.ASCII.GetBytes(text))), Is.EqualTo(digest));

    [Test]
    public void EveryLengthAroundTheEndsOfBlocks()
    {
        for (var length = 0; length < 300; length++)
        {
            var content = new byte[length];
            new Random(length).NextBytes(content);
#pragma warning disable CA5350 // It is what is compared with.
            Assert.That(Sha1.Of(content), Is.EqualTo(SHA1.HashData(content)), $"length {length}");
#pragma warning restore CA5350
        }
    }
}
