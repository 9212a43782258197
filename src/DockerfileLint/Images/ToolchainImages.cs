using System;

namespace DockerfileLint.Images;

/// <summary>Images that carry a compiler or an SDK, and so are for building.</summary>
internal static class ToolchainImages
{
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
                "go"),
            "rust" => new Toolchain("the Rust compiler", "gcr.io/distroless/cc-debian13 or a slim image", "cargo"),
            "gcc" => new Toolchain("the GNU compilers", "a slim image", "make", "gcc", "g++"),
            "maven" => new Toolchain("Maven and a JDK", "eclipse-temurin with a -jre tag", "mvn"),
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
            "buildpack-deps" => new Toolchain("compilers and headers", "a slim image", "make", "gcc"),
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
}
