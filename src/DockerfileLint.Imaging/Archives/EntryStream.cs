using System;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Archives;

/// <summary>The content of the entry that a reader is at.</summary>
/// <param name="reader">The reader, which nothing else moves meanwhile.</param>
/// <param name="length">The bytes of the content.</param>
internal sealed class EntryStream(TarReader reader, long length) : ForwardStream
{
    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        reader.ReadContent(buffer.AsSpan(offset, count));
}
