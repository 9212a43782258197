using System;
using System.Threading;

namespace DockerfileLint.Imaging.Tar;

/// <summary>An archive that comes in buffers.</summary>
/// <param name="source">The bytes, in buffers of whole blocks.</param>
/// <param name="name">The archive, for messages.</param>
/// <param name="observe">What is done with each buffer, such as hashing it; null for nothing.</param>
internal sealed class BufferedTarInput(ReadAhead source, string name, Action<ReadOnlyMemory<byte>>? observe)
    : TarInput(name)
{
    private ReadOnlyMemory<byte> buffer;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> ReadBlock(CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty && !Fill(cancellationToken)) return default;
        return buffer.Length < BlockSize ? throw Truncated(Position + buffer.Length) : Take(BlockSize);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> ReadContent(long most, CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty && !Fill(cancellationToken)) throw Truncated(Position);
        return Take((int)Math.Min(most, buffer.Length));
    }

    /// <inheritdoc/>
    public override void Drain(CancellationToken cancellationToken)
    {
        do Position += buffer.Length;
        while (Fill(cancellationToken));
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = buffer.Span.Slice(0, length);
        buffer = buffer.Slice(length);
        Position += length;
        return taken;
    }

    private bool Fill(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        buffer = source.Next(cancellationToken);
        if (!buffer.IsEmpty) observe?.Invoke(buffer);
        return !buffer.IsEmpty;
    }
}
