using System;
using System.Linq;

namespace DockerfileLint.Images;

/// <summary>Which tags of .NET images exist: dotnet/dotnet-docker at 3ed00b611c (2026-08-21).</summary>
internal static class DotNetTags
{
    private static readonly string[] Ubuntu = ["focal", "jammy", "noble", "resolute"];
    private static readonly string[] Variants = ["chiseled", "distroless", "composite", "extra"];

    /// <summary>
    /// The same image in another version, floating, with a suffix that exists there: its release of the system becomes
    /// one that the version has. Null where that is not known.
    /// </summary>
    public static string? WithVersion(DotNetImage image, string version)
    {
        if (DotNetReleases.Of(version) is not { } release) return null;
        if (SuffixIn(image, release) is not { } suffix) return null;
        var changed = image with { Version = version, Full = version, Suffix = suffix };
        for (var i = 0; i < Variants.Length && Fault(changed, release) is { } fault; i++)
            changed = changed with { Suffix = fault.Suffix };
        return Fault(changed, release) is null
            ? image.Reference.WithTag(version + (changed.Suffix.Length == 0 ? "" : "-" + changed.Suffix))
            : null;
    }

    /// <summary>What is wrong with the tag of an image, and the suffix to write; null if nothing is known.</summary>
    public static (string Why, string Suffix)? Fault(DotNetImage image) =>
        !image.Reference.Repository.Contains("/nightly/", StringComparison.Ordinal)
            && DotNetReleases.Of(image.Version) is { } release
                ? Fault(image, release)
                : null;

    private static (string Why, string Suffix)? Fault(DotNetImage image, DotNetRelease release)
    {
        var parts = image.Suffix.Split('-');
        if (DotNetReleases.KnownSuites.IndexOf(parts[0]) >= 0 && release.Suites.IndexOf(parts[0]) < 0)
        {
            var isDebian = release.Version == "10.0" && !IsUbuntu(parts[0]);
            return ($".NET {release.Version} has no {(isDebian ? "Debian" : parts[0])} images",
                SuffixIn(image, release) ?? "");
        }

        if (image.Kind == "sdk" && Array.Exists(parts, IsVariant))
            return ("SDK images have no chiseled, distroless, composite or extra variants", Without(parts, IsVariant));
        if (image.Kind != "aspnet" && Array.IndexOf(parts, "composite") >= 0)
            return ("only aspnet has composite images", Without(parts, static part => part == "composite"));
        if (parts[0] == "chiseled" && release.Suites.IndexOf("noble") >= 0)
            return ("chiseled tags name their Ubuntu release", "noble-" + image.Suffix);
        if (parts[0] is "noble" or "jammy" or "resolute" or "bookworm"
            && Array.IndexOf(parts, "chiseled") < 0
            && Array.Exists(parts, IsVariant))
            return ("full images have no extra or composite variants", Without(parts, IsVariant));
        return null;
    }

    /// <summary>Whether the variant with ICU exists: on Alpine since .NET 8.</summary>
    public static bool HasExtra(DotNetImage image) => !image.IsMusl || image.Major >= 8;

    /// <summary>The suffix of an image with the releases of the system that a version has; null for Windows.</summary>
    private static string? SuffixIn(DotNetImage image, DotNetRelease release)
    {
        if (image.Suffix.Length == 0) return "";
        var parts = image.Suffix.Split('-');
        var isOld = release.Version is "6.0" or "7.0";
        // Which releases of Windows a version has depends on more than its number.
        if (image.IsWindows) return null;
        if (parts[0].StartsWith("alpine", StringComparison.Ordinal) && image.Version != release.Version)
            parts[0] = "alpine";
        else if (parts[0].StartsWith("azurelinux", StringComparison.Ordinal) && isOld) parts[0] = "cbl-mariner2.0";
        else if (parts is ["cbl", ['m', ..], ..] && !isOld && image.Version != release.Version)
            parts = ["azurelinux3.0", .. parts.Skip(2)];
        else if (DotNetReleases.KnownSuites.IndexOf(parts[0]) >= 0 && release.Suites.IndexOf(parts[0]) < 0)
        {
            if (IsUbuntu(parts[0])) parts[0] = isOld ? "jammy" : "noble";
            else if (release.Suites.IndexOf("bookworm") >= 0) parts[0] = "bookworm";
            // Without a release the tag means the system that replaced Debian.
            else parts = parts.Skip(1).Where(static part => part != "slim").ToArray();
        }

        return Without(
            parts,
            part => part == "aot" && image.Kind == "sdk" && release.Version != "10.0"
                || isOld && (part == "composite" || part == "extra" && parts[0] == "alpine"));
    }

    private static bool IsUbuntu(string part) => Array.IndexOf(Ubuntu, part) >= 0;

    private static bool IsVariant(string part) => Array.IndexOf(Variants, part) >= 0;

    private static string Without(string[] parts, Func<string, bool> left) =>
        string.Join("-", parts.Where(part => !left(part)));
}
