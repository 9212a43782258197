using System;
using System.Threading;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Tar;

/// <summary>
/// Reads a tar archive in one pass, in the dialects that Docker takes: v7, ustar, star, GNU and pax, with sparse files
/// of GNU and pax. POSIX.1-2008, pax; GNU tar's manual, "Basic Tar Format".
/// </summary>
/// <param name="input">The bytes.</param>
/// <param name="cancellationToken">Stops the reading.</param>
internal sealed class TarReader(TarInput input, CancellationToken cancellationToken)
{
    private readonly TarEntry entry = new();
    private readonly TarExtensions extensions = new();
    private long remaining;
    private long extensionBytes;
    private int padding;

    /// <summary>The next entry, which holds until the next call; null at the end.</summary>
    /// <exception cref="ImageException">It isn't a sound archive.</exception>
    public TarEntry? Read()
    {
        extensions.Clear();
        extensionBytes = 0;
        while (true)
        {
            Skip();
            var start = input.Position;
            var block = input.ReadBlock(cancellationToken);
            if (block.IsEmpty) return End(start);
            if (IsZero(block)) return ReadEnd(start);
            if (input.IsImage && start == 0 && !TarHeader.IsOne(block)) throw input.NoTar();
            var kind = TarHeader.Read(block, entry, new TarPlace(input.Name, start));
            remaining = entry.StoredSize;
            padding = Padding(remaining);
            switch (kind)
            {
                case 'x':
                    extensions.AddRecords(ReadText(), start, input.Name);
                    break;
                case 'g':
                    break;
                case 'L':
                    extensions.Name = TarText.ReadField(ReadText());
                    break;
                case 'K':
                    extensions.LinkName = TarText.ReadField(ReadText());
                    break;
                default:
                    Finish(kind, new TarPlace(input.Name, start), block);
                    return entry;
            }
        }
    }

    /// <summary>The next bytes that are stored of the entry; empty at its end.</summary>
    public ReadOnlySpan<byte> ReadContent()
    {
        if (remaining == 0) return default;
        var content = input.ReadContent(remaining, cancellationToken);
        remaining -= content.Length;
        return content;
    }

    /// <summary>Copies the next bytes that are stored of the entry; none at its end.</summary>
    public int ReadContent(Span<byte> copy)
    {
        if (remaining == 0 || copy.IsEmpty) return 0;
        var content = input.ReadContent(Math.Min(remaining, copy.Length), cancellationToken);
        content.CopyTo(copy);
        remaining -= content.Length;
        return content.Length;
    }

    /// <summary>All bytes that are stored of the entry.</summary>
    /// <param name="most">How many there may be.</param>
    /// <exception cref="ImageException">There are more.</exception>
    public byte[] ReadAll(int most)
    {
        if (remaining > most)
            throw new ImageException($"{input.Name}: {LayerPath.Shown(entry.Name)} has more than {most} bytes");
        var content = new byte[(int)remaining];
        var length = 0;
        while (remaining > 0)
        {
            var part = ReadContent();
            part.CopyTo(content.AsSpan(length));
            length += part.Length;
        }

        return content;
    }

    private byte[] ReadText()
    {
        extensionBytes += remaining;
        if (extensionBytes > ImageLimits.HeaderBytes)
            throw new ImageException(
                $"{input.Name}: extended headers of {extensionBytes} bytes, the last at byte "
                + (input.Position - TarInput.BlockSize));
        return ReadAll(ImageLimits.HeaderBytes);
    }

    /// <summary>Applies the extended headers and reads the map of a sparse file.</summary>
    private void Finish(char kind, TarPlace place, ReadOnlySpan<byte> block)
    {
        // The block is overwritten by what follows it.
        if (kind == 'S') entry.Parts = TarSparse.ReadHeader(block, entry, place, ReadMapBlock);
        extensions.ApplyTo(entry, place);
        if (entry.Kind != TarKind.File) entry.StoredSize = 0;
        remaining = entry.StoredSize;
        padding = Padding(remaining);
        if (extensions.IsSparse)
            entry.Parts = TarSparse.ReadExtended(extensions, place, ReadMapLine);
        entry.Size = entry.Parts is null ? entry.StoredSize : entry.Size;
        if (entry.Parts is not null) TarSparse.Check(entry, remaining, place);
    }

    private byte[] ReadMapBlock() => input.ReadBlock(cancellationToken).ToArray();

    /// <summary>A block of the map at the start of the file's own content.</summary>
    private byte[] ReadMapLine()
    {
        if (remaining < TarInput.BlockSize) return [];
        remaining -= TarInput.BlockSize;
        return input.ReadBlock(cancellationToken).ToArray();
    }

    private void Skip()
    {
        input.Skip(remaining + padding, cancellationToken);
        (remaining, padding) = (0, 0);
    }

    /// <summary>After a block of zeros comes a second one, or the end.</summary>
    private TarEntry? ReadEnd(long start)
    {
        var block = input.ReadBlock(cancellationToken);
        if (!block.IsEmpty && !IsZero(block))
            throw new ImageException($"{input.Name}: a block of zeros at byte {start}, but it isn't the end");
        return End(start);
    }

    private TarEntry? End(long start)
    {
        if (input.IsImage && input.Position == 0)
            throw new ImageException($"{input.Name}: not an image: it is empty");
        if (!extensions.IsEmpty)
            throw new ImageException($"{input.Name}: it ends at byte {start}, within a file");
        // Zeros from the start on, such as those of a device, may never end.
        if (!input.IsImage || start > 0) input.Drain(cancellationToken);
        return null;
    }

    private static int Padding(long size) =>
        (int)((TarInput.BlockSize - size % TarInput.BlockSize) % TarInput.BlockSize);

    private static bool IsZero(ReadOnlySpan<byte> block)
    {
        foreach (var one in block)
            if (one != 0)
                return false;
        return true;
    }
}
