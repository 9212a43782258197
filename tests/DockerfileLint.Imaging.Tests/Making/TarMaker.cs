using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>Writes tar archives.</summary>
internal sealed class TarMaker(TarDialect dialect = TarDialect.Pax, SparseForm sparse = SparseForm.Pax10)
{
    private readonly MemoryStream archive = new();

    /// <summary>The archive of a layer.</summary>
    public static byte[] Make(IEnumerable<MadeEntry> entries, TarDialect dialect = TarDialect.Pax, SparseForm sparse = SparseForm.Pax10)
    {
        var maker = new TarMaker(dialect, sparse);
        foreach (var entry in entries) maker.Add(entry);
        return maker.Finish();
    }

    /// <summary>Adds a file.</summary>
    public void AddFile(string path, byte[] content) => Add(new MadeEntry(MadeKind.File, path) { Content = content });

    /// <summary>Adds an entry.</summary>
    public void Add(MadeEntry entry)
    {
        var records = new List<(string Key, string Value)>();
        var stored = Stored(entry, records);
        var name = entry.Kind == MadeKind.Folder ? entry.Path + "/" : entry.Path;
        var header = new HeaderBlock();
        AddNames(header, name, entry.Link, records);
        AddNumbers(header, entry, records);
        AddSize(header, stored, entry.Kind == MadeKind.File, records);
        if (dialect == TarDialect.Pax)
        {
            if (entry.Nanoseconds > 0)
                records.Add(("mtime", $"{HeaderBlock.Decimal(entry.Modified)}.{entry.Nanoseconds:d9}".TrimEnd('0')));
            records.AddRange(entry.Attributes.Select(static attribute => ("SCHILY.xattr." + attribute.Key, attribute.Value)));
        }

        header.Set(156, (byte)Letter(entry));
        if (entry.Parts is not null && sparse == SparseForm.Gnu) AddMap(header, entry);
        if (records.Count > 0) AddExtension('x', "PaxHeaders/0", Encoding.Latin1.GetBytes(string.Concat(records.Select(Record))));
        archive.Write(header.Bytes());
        if (entry.Parts is not null && sparse == SparseForm.Gnu) AddMapBlocks(entry.Parts);
        AddContent(stored);
    }

    /// <summary>Adds bytes as they are.</summary>
    public void AddRaw(ReadOnlySpan<byte> bytes) => archive.Write(bytes);

    /// <summary>Adds an extended header.</summary>
    public void AddExtension(char kind, string name, byte[] content)
    {
        var header = new HeaderBlock();
        header.Text(0, name);
        foreach (var (offset, length, number) in new[] { (100, 8, 0L), (108, 8, 0), (116, 8, 0), (124, 12, content.Length), (136, 12, 0) })
            header.Number(offset, length, number);
        header.Set(156, (byte)kind);
        AddMagic(header);
        archive.Write(header.Bytes());
        AddContent(content);
    }

    /// <summary>The archive, with its two blocks of zeros.</summary>
    public byte[] Finish()
    {
        archive.Write(new byte[1024]);
        return archive.ToArray();
    }

    /// <summary>A record of an extended header; its length counts its own digits.</summary>
    public static string Record((string Key, string Value) record)
    {
        var rest = $" {record.Key}={record.Value}\n";
        var length = rest.Length;
        while (HeaderBlock.Decimal(length).Length + rest.Length != length) length = HeaderBlock.Decimal(length).Length + rest.Length;
        return HeaderBlock.Decimal(length) + rest;
    }

    private char Letter(MadeEntry entry) => entry.Kind switch
    {
        MadeKind.File when entry.Parts is not null && sparse == SparseForm.Gnu => 'S',
        MadeKind.File => dialect == TarDialect.V7 ? '\0' : '0',
        MadeKind.Folder => dialect == TarDialect.V7 ? '\0' : '5',
        MadeKind.Symbolic => '2',
        MadeKind.Hard => '1',
        MadeKind.Device => '3',
        _ => '6',
    };

    private void AddNames(HeaderBlock header, string name, string link, List<(string Key, string Value)> records)
    {
        AddMagic(header);
        if (link.Length > 100) AddLong('K', "linkpath", link, records);
        header.Text(157, link[..Math.Min(link.Length, 100)]);
        if (name.Length > 100 && dialect is TarDialect.Ustar or TarDialect.Star)
        {
            var most = dialect == TarDialect.Ustar ? 155 : 131;
            var slash = name.LastIndexOf('/', Math.Min(most, name.Length - 2));
            if (slash > 0 && name.Length - slash - 1 <= 100)
            {
                header.Text(345, name[..slash]);
                header.Text(0, name[(slash + 1)..]);
                return;
            }
        }

        if (name.Length > 100) AddLong('L', "path", name, records);
        header.Text(0, name[..Math.Min(name.Length, 100)]);
    }

    private void AddLong(char kind, string key, string value, List<(string Key, string Value)> records)
    {
        if (dialect == TarDialect.Gnu) AddExtension(kind, "././@LongLink", Encoding.Latin1.GetBytes(value + "\0"));
        else if (dialect == TarDialect.Pax) records.Add((key, value));
        else throw new InvalidDataException($"{dialect} has no name of {value.Length} bytes");
    }

    private void AddMagic(HeaderBlock header)
    {
        if (dialect == TarDialect.V7) return;
        header.Text(257, dialect == TarDialect.Gnu ? "ustar  \0" : "ustar\0" + "00");
        if (dialect == TarDialect.Star)
        {
            header.Number(476, 12, 1);
            header.Number(488, 12, 2);
            header.Text(508, "tar\0");
        }
    }

    private void AddNumbers(HeaderBlock header, MadeEntry entry, List<(string Key, string Value)> records)
    {
        header.Number(100, 8, entry.Mode);
        foreach (var (offset, length, key, number) in new[]
        {
            (108, 8, "uid", entry.UserId), (116, 8, "gid", entry.GroupId), (136, 12, "mtime", entry.Modified),
        })
        {
            if (dialect == TarDialect.Pax && !HeaderBlock.IsOctal(length, number))
            {
                records.Add((key, HeaderBlock.Decimal(number)));
                header.Number(offset, length, 0);
            }
            else
            {
                header.Number(offset, length, number);
            }
        }

        if (entry.Kind != MadeKind.Device) return;
        header.Number(329, 8, 1);
        header.Number(337, 8, 3);
    }

    private static void AddSize(HeaderBlock header, byte[] stored, bool isFile, List<(string Key, string Value)> records)
    {
        header.Number(124, 12, isFile ? stored.Length : 0);
        if (records.Any(static record => record.Key == "GNU.sparse.major"))
            records.Add(("size", HeaderBlock.Decimal(stored.Length)));
    }

    /// <summary>The bytes that are stored of a file, and what the records say of them.</summary>
    private byte[] Stored(MadeEntry entry, List<(string Key, string Value)> records)
    {
        if (entry.Kind != MadeKind.File) return [];
        if (entry.Parts is not { } parts) return entry.Content;
        byte[] stored = [.. parts.SelectMany(part => entry.Content.AsSpan(part.Offset, part.Length).ToArray())];
        var size = HeaderBlock.Decimal(entry.Content.Length);
        switch (sparse)
        {
            case SparseForm.Pax00:
                records.AddRange([("GNU.sparse.size", size), ("GNU.sparse.numblocks", HeaderBlock.Decimal(parts.Count))]);
                foreach (var (offset, length) in parts)
                    records.AddRange(
                        [("GNU.sparse.offset", HeaderBlock.Decimal(offset)), ("GNU.sparse.numbytes", HeaderBlock.Decimal(length))]);
                break;
            case SparseForm.Pax01:
                records.AddRange(
                [
                    ("GNU.sparse.size", size),
                    ("GNU.sparse.numblocks", HeaderBlock.Decimal(parts.Count)),
                    ("GNU.sparse.map", string.Join(',', parts.Select(static part => $"{part.Offset},{part.Length}"))),
                ]);
                break;
            case SparseForm.Pax10:
                records.AddRange([("GNU.sparse.major", "1"), ("GNU.sparse.minor", "0"), ("GNU.sparse.realsize", size)]);
                var map = string.Concat(parts.Select(static part => $"{part.Offset}\n{part.Length}\n").Prepend($"{parts.Count}\n"));
                stored = [.. Encoding.ASCII.GetBytes(map), .. new byte[Padding(map.Length)], .. stored];
                break;
        }

        return stored;
    }

    private static void AddMap(HeaderBlock header, MadeEntry entry)
    {
        header.Text(257, "ustar  \0");
        header.Number(483, 12, entry.Content.Length);
        header.Set(482, entry.Parts!.Count > 4 ? (byte)1 : (byte)0);
        for (var index = 0; index < Math.Min(4, entry.Parts.Count); index++) AddPart(header, 386, index, entry.Parts[index]);
    }

    private void AddMapBlocks(IReadOnlyList<(int Offset, int Length)> parts)
    {
        for (var start = 4; start < parts.Count; start += 21)
        {
            var block = new HeaderBlock();
            var count = Math.Min(21, parts.Count - start);
            for (var index = 0; index < count; index++) AddPart(block, 0, index, parts[start + index]);
            if (start + 21 < parts.Count) block.Set(504, 1);
            archive.Write(block.Raw);
        }
    }

    private static void AddPart(HeaderBlock block, int start, int index, (int Offset, int Length) part)
    {
        block.Number(start + (index * 24), 12, part.Offset);
        block.Number(start + (index * 24) + 12, 12, part.Length);
    }

    private void AddContent(byte[] content)
    {
        archive.Write(content);
        archive.Write(new byte[Padding(content.Length)]);
    }

    private static int Padding(int length) => (512 - (length % 512)) % 512;
}
