using System;
using System.Security.Cryptography;

namespace DockerfileLint.Imaging.Layers;

/// <summary>The SHA-256 of bytes that come in parts.</summary>
internal sealed class Digest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
#if NET
        hash.AppendData(bytes);
#else
        hash.AppendData(bytes.ToArray());
#endif
    }

    /// <summary>The digest in hexadecimal digits; begins anew.</summary>
    public string Finish() => Hex(hash.GetHashAndReset());

    /// <summary>The digest of bytes.</summary>
    public static string Of(byte[] bytes)
    {
        using var digest = new Digest();
        digest.Append(bytes);
        return digest.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private static string Hex(byte[] bytes)
    {
        var digits = new char[bytes.Length * 2];
        for (var index = 0; index < digits.Length; index++)
            digits[index] = "0123456789abcdef"[(bytes[index / 2] >> (index % 2 == 0 ? 4 : 0)) & 0xf];
        return new string(digits);
    }
}
