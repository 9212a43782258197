using System;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Zeros that never end, as those of a device.</summary>
internal sealed class ZeroStream : ForwardStream
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        Array.Clear(buffer, offset, count);
        return count;
    }
}
