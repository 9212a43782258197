using System;
using System.IO;
using DockerfileLint.Imaging.Tar;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace DockerfileLint.Imaging.Layers;

/// <summary>
/// The unpacked bytes of a compressed stream. Faults are told as those of an image, and a stream that expands beyond
/// all measure isn't read on.
/// </summary>
internal sealed class UnpackedStream : ForwardStream
{
    private readonly AheadStream ahead;
    private readonly Stream unpacked;
    private readonly string name;
    private readonly ExpansionBudget budget;
    private long seen;

    /// <summary>Starts to read.</summary>
    /// <param name="stored">The compressed bytes, which are read from another thread until this is disposed of.</param>
    /// <param name="unpack">Unpacks them.</param>
    /// <param name="name">The archive, for messages.</param>
    /// <param name="budget">How much may be unpacked.</param>
    public UnpackedStream(Stream stored, Func<Stream, Stream> unpack, string name, ExpansionBudget budget)
    {
        (this.name, this.budget) = (name, budget);
        ahead = new AheadStream(stored);
        unpacked = unpack(ahead);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            var read = unpacked.Read(buffer, offset, count);
            var isWithin = budget.Add(read, ahead.Count - seen);
            seen = ahead.Count;
            return isWithin ? read : throw new ImageException(
                $"{name}: {seen} bytes expand to more than {ImageLimits.Expansion} times as much");
        }
        catch (ZstdException exception) when (exception.Code == ZSTD_ErrorCode.ZSTD_error_frameParameter_windowTooLarge)
        {
            throw new ImageException(
                $"{name}: compressed with a zstd window of more than 128 MiB, which isn't supported; "
                + "use --long=27 or less",
                exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdException or EndOfStreamException)
        {
            throw new ImageException($"{name}: the compressed data is damaged", exception);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            ahead.Dispose();
        }

        base.Dispose(disposing);
    }
}
