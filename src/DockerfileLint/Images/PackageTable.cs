using System;
using System.Collections.Generic;
using System.Globalization;

namespace DockerfileLint.Images;

/// <summary>
/// Packages with their bytes and what they bring, from a table that is compiled in. It is read when it is asked first.
/// </summary>
/// <param name="text">The table: a row has the name, figures, empty for 0, and lists of other rows, in base 36.</param>
/// <param name="figures">How many figures a row has.</param>
/// <param name="names">How names compare.</param>
internal sealed class PackageTable(string text, int figures, StringComparer names)
{
    private readonly Lazy<Dictionary<string, int>> rows = new(() => ReadNames(text, names));
    private readonly Lazy<Row[]> table = new(() => Read(text, figures));

    /// <summary>How many packages it has.</summary>
    public int Count => rows.Value.Count;

    /// <summary>The row of a package; null where it has none.</summary>
    public int? RowOf(string name) => rows.Value.TryGetValue(name, out var row) ? row : null;

    /// <summary>A figure of a row.</summary>
    public long Figure(int row, int number) => table.Value[row].Figures[number];

    /// <summary>A list of a row: other rows.</summary>
    public int[] List(int row, int number) => table.Value[row].Lists[number];

    /// <summary>
    /// Adds a package and all that its first list brings; false where the table doesn't have it. What is in the set
    /// already isn't gone through again.
    /// </summary>
    public bool Add(string name, HashSet<int> found)
    {
        if (RowOf(name) is not { } first) return false;
        var open = new Stack<int>();
        open.Push(first);
        while (open.Count > 0)
        {
            var row = open.Pop();
            if (!found.Add(row)) continue;
            foreach (var brought in List(row, 0)) open.Push(brought);
        }

        return true;
    }

    /// <summary>The sum of a figure over some rows.</summary>
    public long Sum(IEnumerable<int> found, int number)
    {
        long sum = 0;
        foreach (var row in found) sum += Figure(row, number);
        return sum;
    }

    private static Dictionary<string, int> ReadNames(string text, StringComparer names)
    {
        var read = new Dictionary<string, int>(names);
        for (var start = 0; start < text.Length; start = text.IndexOf('\n', start) + 1)
            read.Add(text.Substring(start, text.IndexOf('\t', start) - start), read.Count);
        return read;
    }

    private static Row[] Read(string text, int figures)
    {
        var found = new List<Row>();
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0) continue;
            var fields = line.Split('\t');
            var numbers = new long[figures];
            for (var i = 0; i < figures; i++)
                if (fields[i + 1].Length > 0) numbers[i] = long.Parse(fields[i + 1], CultureInfo.InvariantCulture);
            var lists = new int[fields.Length - 1 - figures][];
            for (var i = 0; i < lists.Length; i++) lists[i] = Numbers(fields[i + 1 + figures]);
            found.Add(new Row(numbers, lists));
        }

        return [.. found];
    }

    private static int[] Numbers(string text) =>
        text.Length == 0 ? [] : Array.ConvertAll(text.Split(' '), static word => Number(word));

    /// <summary>A number with the digits 0 to 9 and a to z.</summary>
    private static int Number(string word)
    {
        var number = 0;
        foreach (var digit in word) number = number * 36 + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        return number;
    }

    private readonly record struct Row(long[] Figures, int[][] Lists);
}
