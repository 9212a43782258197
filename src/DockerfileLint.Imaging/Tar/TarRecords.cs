using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace DockerfileLint.Imaging.Tar;

/// <summary>Writes the extended header of pax for what the block of an entry has no room for.</summary>
internal sealed class TarRecords
{
    private const int NanosecondsInSecond = 1_000_000_000;
    private readonly List<byte> records = [];

    /// <summary>The header of an entry; empty where none is needed.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="name">Its name.</param>
    /// <param name="link">Where it leads.</param>
    /// <param name="size">The bytes that are stored of it.</param>
    public static byte[] Of(TarEntry entry, byte[] name, byte[] link, long size)
    {
        var header = new TarRecords();
        header.AddNames(entry, name, link);
        header.AddNumber("uid", entry.UserId, TarBlock.ShortestNumber);
        header.AddNumber("gid", entry.GroupId, TarBlock.ShortestNumber);
        header.AddNumber("size", size, TarBlock.LongestNumber);
        if (entry.ModifiedNanoseconds != 0 || entry.Modified is < 0 or > TarBlock.LongestNumber)
            header.Add("mtime", Time(entry.Modified, entry.ModifiedNanoseconds));
        foreach (var attribute in entry.Attributes ?? Enumerable.Empty<KeyValuePair<string, byte[]>>())
            header.Add(TarExtensions.AttributePrefix + attribute.Key, attribute.Value);
        return [.. header.records];
    }

    private void AddNames(TarEntry entry, byte[] name, byte[] link)
    {
        if (entry.Parts is not null)
        {
            Add("GNU.sparse.major", "1");
            Add("GNU.sparse.minor", "0");
            Add("GNU.sparse.name", name);
            Add("GNU.sparse.realsize", Text(entry.Size));
        }
        else if (!TarBlock.HasRoom(name))
        {
            Add("path", name);
        }

        if (!TarBlock.HasRoom(link)) Add("linkpath", link);
    }

    private void AddNumber(string key, long number, long most)
    {
        if (number < 0 || number > most) Add(key, Text(number));
    }

    private void Add(string key, string value) => Add(key, TarText.Write(value));

    /// <summary>The length (its own digits count), a space, the key, an equals sign, the value, a newline.</summary>
    private void Add(string key, byte[] value)
    {
        var name = TarText.Write(key);
        var rest = name.Length + value.Length + 3;
        var length = rest + Text(rest).Length;
        if (Text(length).Length != length - rest) length = rest + Text(length).Length;
        records.AddRange(TarText.Write(Text(length) + " "));
        records.AddRange(name);
        records.Add((byte)'=');
        records.AddRange(value);
        records.Add((byte)'\n');
    }

    /// <summary>Seconds with a fraction; of a time before 1970 the fraction counts backwards, too.</summary>
    private static string Time(long seconds, int nanoseconds)
    {
        if (nanoseconds == 0) return Text(seconds);
        if (seconds >= 0) return $"{Text(seconds)}.{Fraction(nanoseconds)}";
        return $"-{Text(-(seconds + 1))}.{Fraction(NanosecondsInSecond - nanoseconds)}";
    }

    private static string Fraction(int nanoseconds) => nanoseconds.ToString("d9", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
