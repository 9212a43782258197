using System;
using System.Collections.Generic;
using DockerfileLint.Images;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>Which files of an image nothing needs at run time, by their paths.</summary>
internal static class WasteKinds
{
    /// <summary>Folders from the root; the longest that fits decides.</summary>
    private static readonly Dictionary<string, MeasuredKind> Folders = new(StringComparer.Ordinal)
    {
        ["/var/lib/apt/lists"] = MeasuredKind.AptIndex,
        ["/var/cache/apt"] = MeasuredKind.AptCache,
        ["/var/cache/apk"] = MeasuredKind.ApkIndex,
        ["/etc/apk/cache"] = MeasuredKind.ApkIndex,
        ["/var/cache/dnf"] = MeasuredKind.DnfCache,
        ["/var/cache/libdnf5"] = MeasuredKind.DnfCache,
        ["/var/cache/yum"] = MeasuredKind.YumCache,
        ["/var/cache/zypp"] = MeasuredKind.ZypperCache,
        ["/var/cache/pacman/pkg"] = MeasuredKind.PacmanCache,
        ["/var/cache/tdnf"] = MeasuredKind.TdnfCache,
        ["/usr/local/share/.cache/yarn"] = MeasuredKind.YarnCache,
        ["/opt/conda/pkgs"] = MeasuredKind.CondaCache,
        ["/usr/local/bundle/cache"] = MeasuredKind.GemCache,
        ["/go/pkg/mod"] = MeasuredKind.GoCache,
        ["/usr/local/cargo/registry"] = MeasuredKind.CargoCache,
        ["/usr/share/doc"] = MeasuredKind.Documentation,
        ["/usr/share/man"] = MeasuredKind.Documentation,
        ["/usr/share/info"] = MeasuredKind.Documentation,
        ["/usr/share/gtk-doc"] = MeasuredKind.Documentation,
        ["/usr/share/locale"] = MeasuredKind.Translations,
        ["/usr/lib/debug"] = MeasuredKind.DebugSymbols,
        ["/tmp"] = MeasuredKind.TemporaryFiles,
        ["/var/tmp"] = MeasuredKind.TemporaryFiles,
    };

    /// <summary>Folders in the home of a user.</summary>
    private static readonly Dictionary<string, MeasuredKind> HomeFolders = new(StringComparer.Ordinal)
    {
        [".cache/pip"] = MeasuredKind.PipCache,
        [".cache/uv"] = MeasuredKind.UvCache,
        [".cache/pypoetry"] = MeasuredKind.PoetryCache,
        [".conda/pkgs"] = MeasuredKind.CondaCache,
        ["miniconda3/pkgs"] = MeasuredKind.CondaCache,
        [".npm/_cacache"] = MeasuredKind.NpmCache,
        [".cache/yarn"] = MeasuredKind.YarnCache,
        [".yarn/berry/cache"] = MeasuredKind.YarnCache,
        [".local/share/pnpm/store"] = MeasuredKind.PnpmStore,
        [".nuget/packages"] = MeasuredKind.NuGetCache,
        [".local/share/NuGet"] = MeasuredKind.NuGetCache,
        [".composer/cache"] = MeasuredKind.ComposerCache,
        [".cache/composer"] = MeasuredKind.ComposerCache,
        ["go/pkg/mod"] = MeasuredKind.GoCache,
        [".cache/go-build"] = MeasuredKind.GoCache,
        [".cargo/registry"] = MeasuredKind.CargoCache,
        [".m2/repository"] = MeasuredKind.MavenCache,
        [".gradle/caches"] = MeasuredKind.GradleCache,
    };

    /// <summary>The kind of a folder and of all that is in it; null for a folder that isn't of one.</summary>
    public static MeasuredKind? OfFolder(string path)
    {
        if (Folders.TryGetValue(path, out var kind)) return kind;
        if (InHome(path) is { } below && HomeFolders.TryGetValue(below, out kind)) return kind;
        if (path.EndsWith("/.git", StringComparison.Ordinal)) return MeasuredKind.GitHistory;
        return IsTestFolder(path) ? MeasuredKind.TestData : null;
    }

    /// <summary>The kind of a file by its name; null for one that isn't of one.</summary>
    public static MeasuredKind? OfFile(string name) =>
        name.EndsWith(".a", StringComparison.Ordinal) && name.StartsWith("lib", StringComparison.Ordinal)
            ? MeasuredKind.StaticLibraries
            : name.EndsWith(".debug", StringComparison.Ordinal) || name.EndsWith(".pdb", StringComparison.Ordinal)
                ? MeasuredKind.DebugSymbols
                : null;

    private static string? InHome(string path)
    {
        if (path.StartsWith("/root/", StringComparison.Ordinal)) return path.Substring("/root/".Length);
        if (!path.StartsWith("/home/", StringComparison.Ordinal)) return null;
        var slash = path.IndexOf('/', "/home/".Length);
        return slash < 0 ? null : path.Substring(slash + 1);
    }

    /// <summary>
    /// Of an installed package of Python or Node.js: not of the program itself, which may have such a folder.
    /// </summary>
    private static bool IsTestFolder(string path)
    {
        var slash = path.LastIndexOf('/');
        if (path.Substring(slash + 1) is not ("tests" or "__tests__")) return false;
        return path.IndexOf("/site-packages/", StringComparison.Ordinal) is >= 0 and var python && python < slash - 14
            || path.IndexOf("/node_modules/", StringComparison.Ordinal) is >= 0 and var node && node < slash - 13;
    }
}
