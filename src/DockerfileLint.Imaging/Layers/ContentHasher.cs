using System;
using System.Buffers.Binary;
using System.IO.Hashing;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Layers;

/// <summary>Hashes what files contain, with the zeros that a sparse one doesn't store.</summary>
internal sealed class ContentHasher
{
    private static readonly byte[] Zeros = new byte[64 * 1024];
    private readonly XxHash128 hash = new();
    private readonly byte[] written = new byte[16];
    private long gaps;

    /// <summary>Reads the content of the entry and hashes it.</summary>
    public ContentHash Read(TarReader reader, TarEntry entry)
    {
        if (entry.Parts is null)
            for (var part = reader.ReadContent(); !part.IsEmpty; part = reader.ReadContent())
                hash.Append(part);
        else
            ReadSparse(reader, entry);
        hash.GetHashAndReset(written);
        return new ContentHash(
            BinaryPrimitives.ReadUInt64BigEndian(written),
            BinaryPrimitives.ReadUInt64BigEndian(written.AsSpan(sizeof(ulong))));
    }

    /// <summary>The hash of a content that is in memory.</summary>
    public ContentHash Of(ReadOnlySpan<byte> content)
    {
        hash.Append(content);
        hash.GetHashAndReset(written);
        return new ContentHash(
            BinaryPrimitives.ReadUInt64BigEndian(written),
            BinaryPrimitives.ReadUInt64BigEndian(written.AsSpan(sizeof(ulong))));
    }

    private void ReadSparse(TarReader reader, TarEntry entry)
    {
        long end = 0;
        var stored = default(ReadOnlySpan<byte>);
        foreach (var part in entry.Parts!)
        {
            AppendZeros(part.Offset - end);
            for (var length = part.Length; length > 0;)
            {
                if (stored.IsEmpty) stored = reader.ReadContent();
                var taken = (int)Math.Min(length, stored.Length);
                hash.Append(stored.Slice(0, taken));
                stored = stored.Slice(taken);
                length -= taken;
            }

            end = part.Offset + part.Length;
        }

        AppendZeros(entry.Size - end);
    }

    private void AppendZeros(long count)
    {
        if (count > ImageLimits.GapBytes - gaps)
        {
            // Such a file isn't the same as one that stores its zeros, but it is the same as one with the same gaps.
            BinaryPrimitives.WriteInt64BigEndian(written, count);
            hash.Append(written.AsSpan(0, sizeof(long)));
            return;
        }

        gaps += Math.Max(count, 0);
        for (; count > 0; count -= Zeros.Length)
            hash.Append(Zeros.AsSpan(0, (int)Math.Min(count, Zeros.Length)));
    }
}
