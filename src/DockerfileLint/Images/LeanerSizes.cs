using System;

namespace DockerfileLint.Images;

/// <summary>How much smaller, uncompressed, the leaner variant of an official image is.</summary>
internal static class LeanerSizes
{
    // Real builds on Debian 12, November 2026: debian:bookworm against debian:bookworm-slim.
    private const long DebianDocumentation = 41_700_000;

    // The same, with Debian's OpenJDK 17: 426 MB with the JDK, 300 MB with the JRE.
    private const long JavaCompiler = 126_000_000;

    /// <summary>The bytes that the variant saves; null where nobody knows.</summary>
    /// <param name="image">The image.</param>
    /// <param name="leaner">The variant.</param>
    /// <param name="named">What the Dockerfile installs by name, which is then installed.</param>
    public static long? Saved(ImageReference image, LeanerTag leaner, Func<PackageSet> named) => leaner.Kind switch
    {
        "slim" when image.Repository == "debian" => DebianDocumentation,
        "slim" when DebianBases.HasBuildpack(image) => DebianBases.BuildpackBytesBeyond(named()),
        "jre" => JavaCompiler,
        // Alpine's variant has no compilers; what else it lacks isn't counted.
        "alpine" when image.Repository == "php" && DebianBases.PackagesOf(image) is { } packages =>
            packages.BytesBeyond(new PackageSet(DebianPackages.Count)),
        _ => OfCompressed(
            OfficialImages.CompressedBytes(image.ToString())
                - OfficialImages.CompressedBytes(image.WithTag(leaner.Tag))),
    };

    /// <summary>
    /// What is compressed to so many bytes. Debian's two variants differ by 20,264,501 compressed bytes: of these both
    /// figures are known.
    /// </summary>
    public static long? OfCompressed(long? bytes) =>
        bytes is > 0 ? (long)(bytes.Value * (DebianDocumentation / 20_264_501.0)) : null;
}
