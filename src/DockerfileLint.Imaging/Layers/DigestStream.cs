using System;
using System.IO;

namespace DockerfileLint.Imaging.Layers;

/// <summary>Reads a stream and keeps the SHA-256 of all that was read, and how many bytes that was.</summary>
/// <param name="stream">The stream.</param>
internal sealed class DigestStream(Stream stream) : ForwardStream
{
    private readonly Digest digest = new();

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the rest, and gives the digest of everything in hexadecimal digits.</summary>
    public string Finish()
    {
        var buffer = new byte[16 * 1024];
        while (Read(buffer, 0, buffer.Length) > 0)
        {
        }

        return digest.Finish();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = stream.Read(buffer, offset, count);
        digest.Append(buffer.AsSpan(offset, read));
        Count += read;
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) digest.Dispose();
        base.Dispose(disposing);
    }
}
