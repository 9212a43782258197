using System;
using System.IO;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Archives;

/// <summary>A part of a file.</summary>
/// <param name="file">The file, which only this reads until it is at its end.</param>
/// <param name="start">The byte at which the part begins.</param>
/// <param name="length">Its bytes.</param>
internal sealed class PartStream(Stream file, long start, long length) : ForwardStream
{
    private long position = -1;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position < 0)
        {
            file.Seek(start, SeekOrigin.Begin);
            position = 0;
        }

        var read = file.Read(buffer, offset, (int)Math.Min(count, length - position));
        position += read;
        return read;
    }
}
