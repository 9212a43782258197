using System;
using System.IO;
using System.Threading;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Tar;

/// <summary>A stream that another thread reads, so that what it does for that goes on at the same time.</summary>
/// <param name="stream">The stream, which isn't disposed of.</param>
internal sealed class AheadStream(Stream stream) : ForwardStream
{
    private readonly ReadAhead ahead = new(stream);
    private ReadOnlyMemory<byte> rest;

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (rest.IsEmpty) rest = ahead.Next(CancellationToken.None);
        var taken = Math.Min(count, rest.Length);
        rest.Slice(0, taken).CopyTo(buffer.AsMemory(offset));
        rest = rest.Slice(taken);
        Count += taken;
        return taken;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) ahead.Dispose();
        base.Dispose(disposing);
    }
}
