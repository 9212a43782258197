using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Tar;

/// <summary>
/// Writes a tar archive: ustar, with extended headers of pax where an entry needs one, and with sparse files as pax 1.0
/// of GNU has them. Equal entries give equal bytes.
/// </summary>
/// <param name="output">Where the archive goes.</param>
internal sealed class TarWriter(Stream output)
{
    private const string ExtendedName = "PaxHeaders.0/";
    private const string SparseName = "GNUSparseFile.0/";
    private static readonly byte[] Zeros = new byte[TarInput.BlockSize];
    private readonly byte[] block = new byte[TarInput.BlockSize];

    private long written;

    /// <summary>Begins an entry; the bytes that are stored of it are to be written next.</summary>
    public void Begin(TarEntry entry)
    {
        var name = TarText.Write(entry.Name);
        var link = TarText.Write(entry.LinkName);
        var map = entry.Parts is null ? [] : SparseMap(entry.Parts);
        var size = entry.Kind != TarKind.File ? 0
            : entry.Parts is null ? entry.StoredSize
            : map.Length + entry.Parts.Sum(static part => part.Length);
        WriteExtended(TarRecords.Of(entry, name, link, size), entry.Name);
        TarBlock.Fill(
            block, Letter(entry.Kind), entry.Parts is null ? name : Beside(SparseName, entry.Name), link, entry, size);
        output.Write(block, 0, block.Length);
        written = 0;
        Write(map, map.Length);
    }

    /// <summary>Writes no more than the header of a file that needs no extended one.</summary>
    public void WriteBlock(TarEntry entry, long size)
    {
        TarBlock.Fill(block, Letter(entry.Kind), TarText.Write(entry.Name), [], entry, size);
        output.Write(block, 0, block.Length);
    }

    /// <summary>Writes bytes of the entry.</summary>
    public void Write(byte[] bytes, int count)
    {
        output.Write(bytes, 0, count);
        written += count;
    }

    /// <summary>Ends an entry.</summary>
    public void End() => Pad(written);

    /// <summary>Fills up to the end of a block what has a length.</summary>
    public void Pad(long length)
    {
        var rest = (int)(length % TarInput.BlockSize);
        if (rest > 0) output.Write(Zeros, 0, TarInput.BlockSize - rest);
    }

    /// <summary>Ends the archive.</summary>
    public void Close()
    {
        output.Write(Zeros, 0, Zeros.Length);
        output.Write(Zeros, 0, Zeros.Length);
    }

    private void WriteExtended(byte[] records, string name)
    {
        if (records.Length == 0) return;
        var header = new TarEntry { Mode = 0x1a4 };
        TarBlock.Fill(block, 'x', Beside(ExtendedName, name), [], header, records.Length);
        output.Write(block, 0, block.Length);
        output.Write(records, 0, records.Length);
        Pad(records.Length);
    }

    /// <summary>A name that only programs show that don't know the extension.</summary>
    private static byte[] Beside(string folder, string name)
    {
        var end = name.EndsWith("/", System.StringComparison.Ordinal) ? name.Length - 1 : name.Length;
        var start = end == 0 ? 0 : name.LastIndexOf('/', end - 1) + 1;
        return TarText.Write(folder + name.Substring(start, end - start));
    }

    /// <summary>The number of parts, then the offset and length of each, filled up to the end of a block.</summary>
    private static byte[] SparseMap(List<SparsePart> parts)
    {
        var text = new StringBuilder();
        text.Append(parts.Count).Append('\n');
        foreach (var part in parts) text.Append(part.Offset).Append('\n').Append(part.Length).Append('\n');
        var rest = text.Length % TarInput.BlockSize;
        if (rest > 0) text.Append('\0', TarInput.BlockSize - rest);
        return TarText.Write(text.ToString());
    }

    private static char Letter(TarKind kind) => kind switch
    {
        TarKind.File => '0',
        TarKind.HardLink => '1',
        TarKind.SymbolicLink => '2',
        TarKind.CharacterDevice => '3',
        TarKind.BlockDevice => '4',
        TarKind.Directory => '5',
        _ => '6',
    };
}
