using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>Where package managers put files: what they put there twice, nobody can make one of.</summary>
internal static class PackagePlaces
{
    /// <summary>Folders of the distribution (Filesystem Hierarchy Standard 3.0); not /usr/local and /usr/src.</summary>
    private static readonly HashSet<string> OfDistribution = new(StringComparer.Ordinal)
    {
        "bin", "etc", "lib", "lib32", "lib64", "libx32", "sbin",
        "usr/bin", "usr/games", "usr/include", "usr/lib", "usr/lib32", "usr/lib64", "usr/libexec", "usr/libx32",
        "usr/sbin", "usr/share", "var/cache", "var/lib",
    };

    /// <summary>Folders of installed packages of Node.js, Python and Ruby.</summary>
    private static readonly string[] OfPackages = ["node_modules", "site-packages", "dist-packages", "gems"];

    /// <summary>
    /// Whether package managers put both files there; two folders of packages may be one too many, and are the user's.
    /// </summary>
    public static bool Have(FileNode one, FileNode other) =>
        PlaceOf(one) is { } first && PlaceOf(other) is { } second
        && (first == second || first.Parent is null || second.Parent is null);

    /// <summary>The folder; the root for any of the distribution; null for other files.</summary>
    private static FileNode? PlaceOf(FileNode file)
    {
        FileNode? first = null;
        FileNode? second = null;
        FileNode? packages = null;
        var node = file;
        for (; node.Parent is { } parent; node = parent)
        {
            (first, second) = (node, first);
            if (node != file && OfPackages.Any(node.NameKey.Is)) packages = node;
        }

        return OfDistribution.Contains(first!.Name)
            || second is not null && OfDistribution.Contains(first.Name + "/" + second.Name) ? node : packages;
    }
}
