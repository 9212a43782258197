using System;
using System.IO;
using System.Threading;

namespace DockerfileLint.Imaging.Tar;

/// <summary>An archive on the disk, of which the contents of files are passed over.</summary>
/// <param name="stream">The archive.</param>
/// <param name="name">Its name, for messages.</param>
internal sealed class SeekingTarInput(Stream stream, string name) : TarInput(name)
{
    private readonly byte[] buffer = new byte[BlockSize];
    private readonly long length = stream.Length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> ReadBlock(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Position == length) return default;
        return length - Position < BlockSize ? throw Truncated(length) : Read(BlockSize);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> ReadContent(long most, CancellationToken cancellationToken) =>
        Position < length ? Read((int)Math.Min(most, Math.Min(BlockSize, length - Position))) : throw Truncated(length);

    /// <inheritdoc/>
    public override void Skip(long count, CancellationToken cancellationToken)
    {
        if (count > length - Position) throw Truncated(length);
        Position += count;
    }

    /// <inheritdoc/>
    public override void Drain(CancellationToken cancellationToken) => Position = length;

    private ReadOnlySpan<byte> Read(int count)
    {
        stream.Seek(Position, SeekOrigin.Begin);
        var read = 0;
        while (read < count)
        {
            var part = stream.Read(buffer, read, count - read);
            if (part == 0) throw Truncated(Position + read);
            read += part;
        }

        Position += count;
        return buffer.AsSpan(0, count);
    }
}
