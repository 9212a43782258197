using System;
using System.Security.Cryptography;
using DockerfileLint.Imaging.Layers;
using NUnit.Framework;

namespace DockerfileLint.Imaging.Tests.Layers;

/// <summary>SHA-256 with the library of the system and without it.</summary>
internal sealed class DigestTests
{
    [Test]
    public void PartsOfAnyLengthHaveTheDigestOfTheWhole(
        [Values] bool hasLibrary,
        [Values(0, 1, 55, 56, 63, 64, 65, 119, 128, 100_000)] int length,
        [Values(1, 7, 63, 64, 65, 4_096)] int part)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var digest = new Digest(hasLibrary);
        for (var round = 0; round < 2; round++)
        {
            for (var start = 0; start < length; start += part)
                digest.Append(bytes.AsSpan(start, Math.Min(part, length - start)));
            Assert.That(digest.Finish(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
    }
}
