using System;
using System.IO;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>A file in which a piece is another one after it was read once.</summary>
internal sealed class ChangingStream : MemoryStream
{
    private readonly byte[] file;
    private readonly int start;
    private readonly int length;
    private bool wasRead;

    /// <summary>A file with the piece in it.</summary>
    public ChangingStream(byte[] file, byte[] piece)
        : base(file, writable: false)
    {
        (this.file, start, length) = (file, file.AsSpan().IndexOf(piece), piece.Length);
        if (start < 0) throw new ArgumentException("The file hasn't the piece.", nameof(piece));
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var from = Position;
        if (wasRead && from <= start && from + count > start) file.AsSpan(start, length).Clear();
        var read = base.Read(buffer, offset, count);
        wasRead |= from <= start && from + read >= start + length;
        return read;
    }
}
