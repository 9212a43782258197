using System;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>A layer that is compressed with gzip as it is written, so that it may be larger than memory.</summary>
internal sealed class PackedTar : IDisposable
{
    private readonly MemoryStream packed = new();
    private readonly GZipStream gzip;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public PackedTar() => gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        gzip.Write(bytes);
        hash.AppendData(bytes);
    }

    /// <summary>An image with this layer.</summary>
    public MadeImage Finish()
    {
        Add(RawTar.End);
        gzip.Dispose();
        return new MadeImage([packed.ToArray()]) { DiffIds = ["sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset())] };
    }

    /// <summary>Ten gigabytes of zeros after a head, in ten megabytes.</summary>
    public static byte[] Zeros(byte[] head)
    {
        using var one = new MemoryStream();
        using (var small = new GZipStream(one, CompressionLevel.SmallestSize, leaveOpen: true)) small.Write(new byte[64 * 1024 * 1024]);
        var part = one.ToArray();
        using var all = new MemoryStream();
        all.Write(MadeImage.Pack(head, Packing.Gzip));
        for (var count = 0; count < 160; count++) all.Write(part);
        return all.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        gzip.Dispose();
        packed.Dispose();
        hash.Dispose();
    }
}
