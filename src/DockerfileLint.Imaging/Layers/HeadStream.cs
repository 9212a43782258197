using System;
using System.IO;

namespace DockerfileLint.Imaging.Layers;

/// <summary>A stream whose first bytes were read to see what it is.</summary>
/// <param name="head">The bytes.</param>
/// <param name="length">How many there are.</param>
/// <param name="rest">What comes after them.</param>
internal sealed class HeadStream(byte[] head, int length, Stream rest) : ForwardStream
{
    private int position;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        position == length ? rest.Read(buffer, offset, count) : ReadHead(buffer, offset, count);

    private int ReadHead(byte[] buffer, int offset, int count)
    {
        var taken = Math.Min(count, length - position);
        Array.Copy(head, position, buffer, offset, taken);
        position += taken;
        return taken;
    }
}
