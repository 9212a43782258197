using System;
using System.Linq;

namespace DockerfileLint.Images;

/// <summary>Why no .NET image was ever published with a tag.</summary>
/// <param name="Why">What is wrong with it.</param>
/// <param name="Suffix">The suffix to write.</param>
internal readonly record struct DotNetTagFault(string Why, string Suffix)
{
    /// <summary>What is wrong with the tag of an image; null if nothing is known to be.</summary>
    public static DotNetTagFault? Of(DotNetImage image)
    {
        if (image.Reference.Repository.Contains("/nightly/", StringComparison.Ordinal)
            || DotNetReleases.Of(image.Version) is not { } release)
            return null;
        var parts = image.Suffix.Split('-');
        if (DotNetReleases.KnownSuites.IndexOf(parts[0]) >= 0 && release.Suites.IndexOf(parts[0]) < 0)
        {
            var isDebian = release.Version == "10.0" && parts[0] is "bookworm" or "trixie" or "bullseye";
            return new($".NET {release.Version} has no {(isDebian ? "Debian" : parts[0])} images", "");
        }

        if (image.Kind == "sdk" && Array.Exists(parts, IsVariant))
            return new(
                "SDK images have no chiseled, distroless, composite or extra variants", Without(parts, IsVariant));
        if (image.Kind != "aspnet" && Array.IndexOf(parts, "composite") >= 0)
            return new("only aspnet has composite images", Without(parts, static part => part == "composite"));
        if (parts[0] == "chiseled" && release.Suites.IndexOf("noble") >= 0)
            return new("chiseled tags name their Ubuntu release", "noble-" + image.Suffix);
        if (parts[0] is "noble" or "jammy" or "resolute" or "bookworm"
            && Array.IndexOf(parts, "chiseled") < 0
            && Array.Exists(parts, IsVariant))
            return new("full images have no extra or composite variants", Without(parts, IsVariant));
        return null;
    }

    private static bool IsVariant(string part) => part is "chiseled" or "distroless" or "composite" or "extra";

    private static string Without(string[] parts, Func<string, bool> left) =>
        string.Join("-", parts.Where(part => !left(part)));
}
