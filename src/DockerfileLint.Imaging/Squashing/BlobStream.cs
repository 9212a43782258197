using System;
using System.IO;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>Writes to another stream and keeps the SHA-256 and the number of all bytes.</summary>
/// <param name="output">The stream.</param>
internal sealed class BlobStream(Stream output) : Stream
{
    private readonly Digest digest = new();

    /// <summary>How many bytes were written.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The digest of everything in hexadecimal digits.</summary>
    public string Finish() => digest.Finish();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        output.Write(buffer, offset, count);
        digest.Append(buffer.AsSpan(offset, count));
        Count += count;
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) digest.Dispose();
        base.Dispose(disposing);
    }
}
