using System;
using DockerfileLint.Images;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>What the images that programs are built on have, uncompressed, where somebody measured it.</summary>
internal static class BaseSizes
{
    // A real build, November 2026.
    private const long Go = 952_000_000;

    /// <summary>About how many bytes an image has; null where nobody knows.</summary>
    public static long? Of(ImageReference image) =>
        image.Repository == "golang"
            ? image.Tag?.Contains("alpine", StringComparison.Ordinal) == true ? null : Go
            : DotNetImage.Of(image) is { } dotNet ? Of(dotNet) : null;

    /// <summary>
    /// The bytes of an image of .NET on Debian, by the size test of dotnet/dotnet-docker in spring 2025, which has
    /// .NET 8 and 9.
    /// </summary>
    public static long? Of(DotNetImage image) =>
        image is not { Major: 8 or 9, Suffix: "" or "bookworm-slim", IsWindows: false } ? null : image.Kind switch
        {
            "sdk" => 824_000_000,
            "aspnet" => 216_000_000,
            "runtime" => 193_000_000,
            "runtime-deps" => 122_000_000,
            _ => null,
        };
}
