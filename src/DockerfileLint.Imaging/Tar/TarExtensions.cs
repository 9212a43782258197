using System;
using System.Collections.Generic;
using System.Globalization;

namespace DockerfileLint.Imaging.Tar;

/// <summary>What the headers before an entry say about it: long names of GNU, and the records of pax.</summary>
internal sealed class TarExtensions
{
    private const string AttributePrefix = "SCHILY.xattr.";
    private const string SparsePrefix = "GNU.sparse.";

    private readonly Dictionary<string, string> records = new(StringComparer.Ordinal);

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Name is null && LinkName is null && records.Count == 0 && Attributes is null;

    /// <summary>The name of GNU.</summary>
    public string? Name { get; set; }

    /// <summary>Where a link leads, of GNU.</summary>
    public string? LinkName { get; set; }

    /// <summary>Whether the entry is a sparse file as pax has it.</summary>
    public bool IsSparse => records.ContainsKey("GNU.sparse.major") || records.ContainsKey("GNU.sparse.numblocks");

    /// <summary>The parts in pairs of records, as GNU tar 1.14 wrote them; null where there are none.</summary>
    public List<long>? SparseMap { get; private set; }

    private SortedDictionary<string, byte[]>? Attributes { get; set; }

    /// <summary>The value of a record; null where there is none.</summary>
    public string? this[string key] => records.TryGetValue(key, out var value) ? value : null;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        records.Clear();
        (Name, LinkName, Attributes, SparseMap) = (null, null, null, null);
    }

    /// <summary>Reads records: a length, a space, a key, an equals sign, a value and a newline.</summary>
    /// <exception cref="ImageException">They aren't sound.</exception>
    public void AddRecords(ReadOnlySpan<byte> text, long offset, string archive)
    {
        while (!text.IsEmpty)
        {
            var space = text.IndexOf((byte)' ');
            if (space is < 1 or > 10
                || TarNumber.ReadDecimal(TarText.Read(text.Slice(0, space))) is not { } length
                || length <= space + 2 || length > text.Length || text[(int)length - 1] != (byte)'\n')
                throw new TarPlace(archive, offset).Wrong("an invalid extended header");
            var record = text.Slice(space + 1, (int)length - space - 2);
            var equals = record.IndexOf((byte)'=');
            if (equals < 1) throw new TarPlace(archive, offset).Wrong("an invalid extended header");
            Add(TarText.Read(record.Slice(0, equals)), record.Slice(equals + 1), new TarPlace(archive, offset));
            text = text.Slice((int)length);
        }
    }

    /// <summary>Changes an entry to what they say.</summary>
    public void ApplyTo(TarEntry entry, TarPlace place)
    {
        entry.Name = this["GNU.sparse.name"] ?? this["path"] ?? Name ?? entry.Name;
        entry.LinkName = this["linkpath"] ?? LinkName ?? entry.LinkName;
        entry.UserId = Number("uid", place) ?? entry.UserId;
        entry.GroupId = Number("gid", place) ?? entry.GroupId;
        entry.StoredSize = Number("size", place) ?? entry.StoredSize;
        entry.Size = Number("GNU.sparse.realsize", place) ?? Number("GNU.sparse.size", place) ?? entry.Size;
        TarNumber.CheckSize(entry.StoredSize, place);
        if (IsSparse || entry.Parts is not null) TarNumber.CheckSize(entry.Size, place);
        if (this["mtime"] is { } time) SetTime(entry, time, place);
        entry.Attributes = Attributes;
    }

    private void Add(string key, ReadOnlySpan<byte> value, TarPlace place)
    {
        if (key.StartsWith(AttributePrefix, StringComparison.Ordinal))
        {
            Attributes ??= new(StringComparer.Ordinal);
            Attributes[key.Substring(AttributePrefix.Length)] = value.ToArray();
            return;
        }

        var text = TarText.Read(value);
        if (key is SparsePrefix + "offset" or SparsePrefix + "numbytes")
        {
            SparseMap ??= [];
            if (SparseMap.Count % 2 != (key == SparsePrefix + "offset" ? 0 : 1)
                || SparseMap.Count >= ImageLimits.SparseParts * 2)
                throw place.Wrong("an invalid map of a sparse file");
            SparseMap.Add(TarNumber.ReadDecimal(text) ?? throw place.Wrong("an invalid map of a sparse file"));
        }
        else if (text.Length == 0)
        {
            // An empty value takes back what was said before.
            records.Remove(key);
        }
        else
        {
            records[key] = text;
        }
    }

    private long? Number(string key, TarPlace place) => this[key] is { } text
        ? TarNumber.ReadDecimal(text) ?? throw place.Wrong($"an extended header with an invalid {key}")
        : null;

    /// <summary>Seconds, and after a point as many digits of their fraction as one likes.</summary>
    private static void SetTime(TarEntry entry, string time, TarPlace place)
    {
        var point = time.IndexOf('.');
        var seconds = TarNumber.ReadDecimal(point < 0 ? time : time.Substring(0, point))
            ?? throw place.Wrong("an extended header with an invalid mtime");
        var fraction = point < 0 ? "" : time.Substring(point + 1);
        var digits = (fraction.Length > 9 ? fraction.Substring(0, 9) : fraction).PadRight(9, '0');
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds))
            throw place.Wrong("an extended header with an invalid mtime");
        if (time[0] == '-' && nanoseconds > 0) (seconds, nanoseconds) = (seconds - 1, 1_000_000_000 - nanoseconds);
        (entry.Modified, entry.ModifiedNanoseconds) = (seconds, nanoseconds);
    }
}
