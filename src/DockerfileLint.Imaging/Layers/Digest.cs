using System;
#if NET
using System.Runtime.InteropServices;
#endif
using System.Security.Cryptography;

namespace DockerfileLint.Imaging.Layers;

/// <summary>
/// The SHA-256 of bytes that come in parts. On Linux, .NET ends the process where OpenSSL isn't installed, as in an
/// image from scratch; then it is computed here, several times slower.
/// </summary>
internal sealed class Digest : IDisposable
{
    private static readonly bool HasLibrary = FindLibrary();
    private readonly IncrementalHash? hash;
    private readonly ManagedDigest? managed;

    /// <summary>With the library of the system, where it has one.</summary>
    public Digest()
        : this(HasLibrary)
    {
    }

    /// <summary>With the library of the system, or without it.</summary>
    internal Digest(bool hasLibrary)
    {
        if (hasLibrary) hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        else managed = new ManagedDigest();
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        managed?.Append(bytes);
#if NET
        hash?.AppendData(bytes);
#else
        hash?.AppendData(bytes.ToArray());
#endif
    }

    /// <summary>The digest in hexadecimal digits; begins anew.</summary>
    public string Finish() => Hex(hash?.GetHashAndReset() ?? managed!.Finish());

    /// <summary>The digest of bytes.</summary>
    public static string Of(byte[] bytes)
    {
        using var digest = new Digest();
        digest.Append(bytes);
        return digest.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => hash?.Dispose();

#if NET
    private static bool FindLibrary() => !OperatingSystem.IsLinux()
        || NativeLibrary.TryLoad("libssl.so.3", out _) || NativeLibrary.TryLoad("libssl.so.1.1", out _);
#else
    private static bool FindLibrary() => true;
#endif

    private static string Hex(byte[] bytes)
    {
        var digits = new char[bytes.Length * 2];
        for (var index = 0; index < digits.Length; index++)
            digits[index] = "0123456789abcdef"[(bytes[index / 2] >> (index % 2 == 0 ? 4 : 0)) & 0xf];
        return new string(digits);
    }
}
