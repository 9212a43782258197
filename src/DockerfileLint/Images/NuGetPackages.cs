using System;
using System.Collections.Generic;
using DockerfileLint.Images.Data;

namespace DockerfileLint.Images;

/// <summary>
/// The files that packages of .NET bring for other platforms than linux-x64: measured for the versions that
/// <c>build/PackageSizes/nuget-packages.txt</c> names.
/// </summary>
internal static class NuGetPackages
{
    private static readonly PackageTable Table = new(NuGetPackagesTable.Text, 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The bytes that packages, and those that they bring, add to a publish for any platform; each counts once.
    /// </summary>
    public static long BytesForOthers(IEnumerable<string> names)
    {
        var found = new HashSet<int>();
        foreach (var name in names) Table.Add(name, found);
        return Table.Sum(found, 0);
    }
}
