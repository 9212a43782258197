using System;

namespace DockerfileLint.Images;

/// <summary>Images that carry a compiler or an SDK, and so are for building.</summary>
internal static class ToolchainImages
{
    // A distroless image for static programs, and the compressed bytes of debian:trixie-slim.
    private const long Static = 2_022_048;
    private const long DebianSlim = 29_780_765;

    /// <summary>
    /// What an image carries that a finished program does not need, and what its program needs instead; null for other
    /// images.
    /// </summary>
    public static Toolchain? Of(ImageReference image)
    {
        var tag = image.Tag ?? "latest";
        return image.Repository switch
        {
            "golang" => new Toolchain(
                "the Go compiler",
                "gcr.io/distroless/static-debian13 if CGO_ENABLED=0, or a slim image",
                "go")
            {
                // Real builds, November 2026: 952 MB on Debian; Alpine by its compressed 75 MB. A static base has 2.
                SavedBytes = IsAlpine(tag) ? LeanerSizes.OfCompressed(75_169_503) - Static : 952_000_000 - Static,
                // The same builds: a slim image has 75 MB; Alpine's own is 4 MB compressed.
                SavedBytesWithShell = IsAlpine(tag)
                    ? LeanerSizes.OfCompressed(75_169_503 - 4_000_000)
                    : 952_000_000 - 75_000_000,
            },
            "rust" => new Toolchain("the Rust compiler", "gcr.io/distroless/cc-debian13 or a slim image", "cargo")
            {
                SavedBytes = IsAlpine(tag)
                    ? null
                    : LeanerSizes.OfCompressed(
                        (tag.Contains("slim", StringComparison.Ordinal) ? 316_905_210 : 562_494_627) - DebianSlim),
            },
            "gcc" => new Toolchain("the GNU compilers", "a slim image", "make", "gcc", "g++", "cc", "c++")
            {
                // Real builds on Debian 12, November 2026: 494 MB, and 75 MB on a slim image.
                SavedBytes = 419_000_000,
            },
            "maven" => new Toolchain("Maven and a JDK", "eclipse-temurin with a -jre tag", "mvn")
            {
                // Java's archives are compressed already: the difference of the compressed images.
                SavedBytes = IsAlpine(tag) ? null : 242_713_952 - 99_831_391,
            },
            "gradle" => new Toolchain("Gradle and a JDK", "eclipse-temurin with a -jre tag", "gradle"),
            "sbtscala/scala-sbt" or "hseeberger/scala-sbt" or "mozilla/sbt" => new Toolchain(
                "sbt, the Scala compiler and a JDK",
                "eclipse-temurin with a -jre tag",
                "sbt"),
            "haskell" => new Toolchain("the Haskell compiler", "a slim image", "stack", "cabal", "ghc"),
            "swift" when !tag.Contains("slim", StringComparison.Ordinal) => new Toolchain(
                "the Swift compiler",
                $"swift:{tag}-slim",
                "swift"),
            "buildpack-deps" => new Toolchain(
                "compilers and headers", "a slim image", "make", "gcc", "g++", "cc", "c++")
            {
                SavedBytes = DebianBases.BuildpackBytes,
            },
            "mcr.microsoft.com/dotnet/sdk" or "mcr.microsoft.com/dotnet/core/sdk" => new Toolchain(
                "the .NET SDK",
                "mcr.microsoft.com/dotnet/aspnet or runtime",
                "dotnet-run")
            {
                // The size test of dotnet-docker, spring 2025: sdk:8.0 824 MB, aspnet:8.0 215 MB.
                SavedBytes = 609_000_000,
            },
            "nvidia/cuda" when tag.Contains("-devel", StringComparison.Ordinal) => new Toolchain(
                "the CUDA compiler and headers",
                $"nvidia/cuda:{tag.Replace("-devel", "-runtime")}",
                "nvcc"),
            _ => null,
        };
    }

    private static bool IsAlpine(string tag) => tag.Contains("alpine", StringComparison.Ordinal);
}
