using System;
using System.Collections.Generic;
using DockerfileLint.Images.Data;

namespace DockerfileLint.Images;

/// <summary>
/// How large packages of npm are: those that projects use most to develop, and what these depend on, as they were
/// installed on the day that the table names.
/// </summary>
internal static class NpmPackages
{
    private const int Archive = 0;
    private const int Installed = 1;

    private static readonly PackageTable Table = new(NpmPackagesTable.Text, 2, StringComparer.Ordinal);

    /// <summary>The row of a package; null where the table doesn't have it.</summary>
    public static int? RowOf(string name) => Table.RowOf(name);

    /// <summary>Adds a package and all that it depends on; false where the table doesn't have it.</summary>
    public static bool Add(string name, HashSet<int> found) => Table.Add(name, found);

    /// <summary>The bytes of the archives, as the cache keeps them.</summary>
    public static long ArchiveBytes(IEnumerable<int> rows) => Table.Sum(rows, Archive);

    /// <summary>The bytes of the files.</summary>
    public static long InstalledBytes(IEnumerable<int> rows) => Table.Sum(rows, Installed);
}
