using System;
using System.IO;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>A stream that takes nothing, as a full disk or a pipe that nobody reads.</summary>
internal sealed class FullStream : Stream
{
    /// <summary>The number of the error; that of a full disk where none is given.</summary>
    public int Error { get; init; } = 28;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device", Error);
}
