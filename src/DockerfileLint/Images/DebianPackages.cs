using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Images.Data;

namespace DockerfileLint.Images;

/// <summary>
/// How large Debian's packages are with all that they need: those that Dockerfiles install most often, by Debian's
/// index of the day that the table names. Ubuntu's have the same names and about the same sizes.
/// </summary>
internal static class DebianPackages
{
    private static readonly Lazy<Dictionary<string, int>> Rows = new(ReadNames);
    private static readonly Lazy<Row[]> Table = new(Read);
    private static readonly ConcurrentDictionary<(int Row, bool WithRecommended), PackageSet> Known = new();

    /// <summary>How many packages the table has.</summary>
    public static int Count => Table.Value.Length;

    /// <summary>A package and what is installed with it; null where the table doesn't have it.</summary>
    /// <param name="name">The name, as apt takes it.</param>
    /// <param name="withRecommended">Whether what is recommended is installed, too.</param>
    public static PackageSet? Find(string name, bool withRecommended) =>
        Rows.Value.TryGetValue(name, out var row)
            ? Known.GetOrAdd((row, withRecommended), static key => Close(key.Row, key.WithRecommended))
            : null;

    /// <summary>A package alone; null where the table doesn't have it.</summary>
    public static int? RowOf(string name) => Rows.Value.TryGetValue(name, out var row) ? row : null;

    /// <summary>The bytes that a package has when it is installed.</summary>
    public static long BytesOf(int row) => Table.Value[row].Bytes;

    /// <summary>The bytes of its documentation, manual pages and translations, as far as they were measured.</summary>
    public static long DocumentBytesOf(int row) => Table.Value[row].DocumentBytes;

    private static PackageSet Close(int first, bool withRecommended)
    {
        var table = Table.Value;
        var found = new PackageSet(table.Length);
        var open = new Stack<int>();
        open.Push(first);
        while (open.Count > 0)
        {
            var row = open.Pop();
            if (!found.Add(row)) continue;
            foreach (var needed in table[row].Depends) open.Push(needed);
            if (!withRecommended) continue;
            foreach (var recommended in table[row].Recommends) open.Push(recommended);
        }

        return found;
    }

    private static Dictionary<string, int> ReadNames()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = DebianPackagesTable.Text;
        for (var start = 0; start < text.Length; start = text.IndexOf('\n', start) + 1)
            rows.Add(text.Substring(start, text.IndexOf('\t', start) - start), rows.Count);
        return rows;
    }

    private static Row[] Read()
    {
        var rows = new Row[Rows.Value.Count];
        var next = 0;
        foreach (var line in DebianPackagesTable.Text.Split('\n'))
        {
            if (line.Length == 0) continue;
            var fields = line.Split('\t');
            rows[next++] = new Row(
                Bytes(fields[1]), Numbers(fields[2]), Numbers(fields[3]), fields.Length > 4 ? Bytes(fields[4]) : 0);
        }

        return rows;
    }

    private static long Bytes(string kibibytes) => long.Parse(kibibytes, CultureInfo.InvariantCulture) * 1024;

    private static int[] Numbers(string text) =>
        text.Length == 0 ? [] : Array.ConvertAll(text.Split(' '), static word => Number(word));

    /// <summary>A number with the digits 0 to 9 and a to z.</summary>
    private static int Number(string word)
    {
        var number = 0;
        foreach (var digit in word) number = number * 36 + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        return number;
    }

    private readonly record struct Row(long Bytes, int[] Depends, int[] Recommends, long DocumentBytes);
}
