using System;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Which file names are those of archives.</summary>
internal static class ArchiveNames
{
    private static readonly string[] Tars = [
        ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz", ".tbz2", ".tar.xz", ".txz", ".tar.zst", ".tar.lzma", ".tar.Z"
    ];

    private static readonly string[] Others = [
        ".zip", ".jar", ".war", ".7z", ".rar", ".deb", ".rpm", ".apk", ".gz", ".bz2", ".xz", ".zst", ".whl", ".run",
        ".msi"
    ];

    /// <summary>Whether ADD unpacks it.</summary>
    public static bool IsArchive(string name)
    {
        foreach (var extension in Tars)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether it is an archive or a package of any kind.</summary>
    public static bool IsPacked(string name)
    {
        if (IsArchive(name)) return true;
        foreach (var extension in Others)
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
