using System;

namespace DockerfileLint.Images;

/// <summary>
/// Bases without a shell that hold the same run time: GoogleContainerTools/distroless at cd080764 (2026-08-21),
/// dotnet/dotnet-docker at 3ed00b611c (2026-08-21).
/// </summary>
internal static class DistrolessImages
{
    /// <summary>Whether an image is one without a shell already, or empty but for what its author put there.</summary>
    public static bool IsLean(ImageReference image)
    {
        if (Has(image.Tag, "chiseled") || Has(image.Tag, "distroless")) return true;
        return Has(image.Repository, "distroless")
            || image.Repository.StartsWith("cgr.dev/", StringComparison.Ordinal)
            || image.Repository.StartsWith("dhi.io/", StringComparison.Ordinal)
            || image.Name is "ubi-micro" or "ubi8-micro" or "ubi9-micro" or "busybox";
    }

    /// <summary>
    /// The base that holds the same run time in the same major version; null where there is none or the version is not
    /// known.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="program">The program that starts, by its file name.</param>
    /// <param name="isInvariant">Whether a .NET program is known to use no culture but the invariant one, so that it
    /// needs no ICU.</param>
    public static DistrolessImage? Of(ImageReference image, string program, bool isInvariant = false)
    {
        if (image.Digest is not null || image.Tag is not { } tag) return null;
        if (NumberAt(tag, 0) is not { Length: > 0 } major) return null;
        if (Has(tag, "alpine") || Has(tag, "windows") || Has(tag, "nanoserver")) return null;
        var minor = tag.Length > major.Length && tag[major.Length] == '.' ? NumberAt(tag, major.Length + 1) : "";
        return image.Repository switch
        {
            "node" when program is "node" && major is "22" or "24" or "26" => new(
                $"gcr.io/distroless/nodejs{major}-debian13",
                "/nodejs/bin/node",
                "no npm or yarn; 'node' is not in PATH"),
            "python" when program is "python" or "python3" && major == "3" && minor == "13" => new(
                "gcr.io/distroless/python3-debian13",
                "/usr/bin/python3.13",
                "no pip; set PYTHONPATH for copied packages"),
            "eclipse-temurin" or "openjdk" or "amazoncorretto"
                when program is "java" && major is "17" or "21" or "25" => new(
                $"gcr.io/distroless/java{major}-debian13",
                "/usr/bin/java",
                "no JAVA_HOME; only the C.UTF-8 locale"),
            "mcr.microsoft.com/dotnet/aspnet" or "mcr.microsoft.com/dotnet/runtime"
                or "mcr.microsoft.com/dotnet/runtime-deps" => OfDotNet(image, isInvariant),
            _ => null,
        };
    }

    private static string NumberAt(string tag, int start)
    {
        var end = start;
        while (end < tag.Length && tag[end] is >= '0' and <= '9') end++;
        return tag.Substring(start, end - start);
    }

    /// <summary>
    /// Sizes: the size test of dotnet-docker, last state before its removal in spring 2025, .NET 8 and 9, uncompressed:
    /// full 192 to 217 MB, -chiseled-extra 69 MB less, -chiseled 106 to 108 MB less; runtime-deps 119 to 122 MB,
    /// 68 and 106 MB less. Real builds of 2026 with runtime-deps: -chiseled 101 MB less.
    /// </summary>
    private static DistrolessImage? OfDotNet(ImageReference image, bool isInvariant)
    {
        if (DotNetImage.Of(image) is not { Major: 8 or 9 or 10 } full) return null;
        if (full.Full != full.Version || OsOf(full) is not { } os) return null;
        var isBare = full.Kind == "runtime-deps";
        return isInvariant
            ? new(
                full.WithSuffix(os + "-chiseled"),
                null,
                "no ICU or time zones",
                isBare ? 101_000_000 : 107_000_000,
                "app")
            : new(
                full.WithSuffix(os + "-chiseled-extra"),
                null,
                "",
                isBare ? 63_000_000 : 69_000_000,
                "app");
    }

    /// <summary>The release of Ubuntu whose chiseled image stands for a full one; all of these have glibc.</summary>
    private static string? OsOf(DotNetImage image) => image.Suffix switch
    {
        "" or "noble" => "noble",
        "bookworm-slim" when image.Major < 10 => "noble",
        "jammy" when image.Major == 8 => "jammy",
        "resolute" when image.Major == 10 => "resolute",
        _ => null,
    };

    private static bool Has(string? text, string part) => text?.Contains(part, StringComparison.Ordinal) == true;
}
