using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using DockerfileLint.Images.Data;

namespace DockerfileLint.Images;

/// <summary>
/// How large Debian's packages are with all that they need: those that Dockerfiles install most often, by Debian's
/// index of the day that the table names. Ubuntu's have the same names and about the same sizes.
/// </summary>
internal static class DebianPackages
{
    private const int Kibibytes = 0;
    private const int Documents = 1;
    private const int Depends = 0;
    private const int Recommends = 1;

    private static readonly PackageTable Table = new(DebianPackagesTable.Text, 2, StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(int Row, bool WithRecommended), PackageSet> Known = new();

    /// <summary>How many packages the table has.</summary>
    public static int Count => Table.Count;

    /// <summary>A package and what is installed with it; null where the table doesn't have it.</summary>
    /// <param name="name">The name, as apt takes it.</param>
    /// <param name="withRecommended">Whether what is recommended is installed, too.</param>
    public static PackageSet? Find(string name, bool withRecommended) =>
        Table.RowOf(name) is { } row
            ? Known.GetOrAdd((row, withRecommended), static key => Close(key.Row, key.WithRecommended))
            : null;

    /// <summary>A package alone; null where the table doesn't have it.</summary>
    public static int? RowOf(string name) => Table.RowOf(name);

    /// <summary>The bytes that a package has when it is installed.</summary>
    public static long BytesOf(int row) => Table.Figure(row, Kibibytes) * 1024;

    /// <summary>The bytes of its documentation, manual pages and translations, as far as they were measured.</summary>
    public static long DocumentBytesOf(int row) => Table.Figure(row, Documents) * 1024;

    private static PackageSet Close(int first, bool withRecommended)
    {
        var found = new PackageSet(Table.Count);
        var open = new Stack<int>();
        open.Push(first);
        while (open.Count > 0)
        {
            var row = open.Pop();
            if (!found.Add(row)) continue;
            foreach (var needed in Table.List(row, Depends)) open.Push(needed);
            if (!withRecommended) continue;
            foreach (var recommended in Table.List(row, Recommends)) open.Push(recommended);
        }

        return found;
    }
}
