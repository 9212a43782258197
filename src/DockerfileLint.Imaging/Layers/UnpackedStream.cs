using System;
using System.IO;
using ZstdSharp;

namespace DockerfileLint.Imaging.Layers;

/// <summary>
/// The unpacked bytes of a compressed stream. Faults are told as those of an image, and a stream that expands beyond all
/// measure isn't read on.
/// </summary>
/// <param name="unpacked">The unpacked bytes.</param>
/// <param name="stored">The compressed ones.</param>
/// <param name="name">The archive, for messages.</param>
/// <param name="budget">How much may be unpacked.</param>
internal sealed class UnpackedStream(Stream unpacked, HeadStream stored, string name, ExpansionBudget budget)
    : ForwardStream
{
    private long seen;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            var read = unpacked.Read(buffer, offset, count);
            var isWithin = budget.Add(read, stored.Count - seen);
            seen = stored.Count;
            return isWithin ? read : throw new ImageException(
                $"{name}: {seen} bytes expand to more than {ImageLimits.Expansion} times as much");
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdException or EndOfStreamException)
        {
            throw new ImageException($"{name}: the compressed data is damaged", exception);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
