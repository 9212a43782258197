using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Images;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>
/// The release of Debian or Ubuntu that an image has, which decides the C library and the names of packages. What tags
/// without a suite have: docker-library/official-images, 2026-08-22.
/// </summary>
internal static class Systems
{
    private static readonly HashSet<string> Suites = new(StringComparer.Ordinal)
    {
        "buster", "bullseye", "bookworm", "trixie", "bionic", "focal", "jammy", "noble", "plucky", "questing",
        "resolute",
    };

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["10"] = "buster", ["11"] = "bullseye", ["12"] = "bookworm", ["13"] = "trixie", ["18.04"] = "bionic",
        ["20.04"] = "focal", ["22.04"] = "jammy", ["24.04"] = "noble", ["25.04"] = "plucky", ["25.10"] = "questing",
        ["26.04"] = "resolute",
    };

    /// <summary>The release; null where it isn't known.</summary>
    public static string? SuiteOf(ImageReference image)
    {
        var parts = (image.Tag ?? "latest").Split('-');
        if (parts.FirstOrDefault(Suites.Contains) is { } named) return named;
        return image.Repository switch
        {
            "debian" or "ubuntu" when Numbers.TryGetValue(parts[0].Split('.')[0], out var debian) => debian,
            "ubuntu" when Numbers.TryGetValue(parts[0], out var ubuntu) => ubuntu,
            "debian" or "buildpack-deps" when parts[0] is "latest" or "stable" => "trixie",
            "gcc" => OfGcc(parts[0]),
            "rust" when parts[0] is "latest" or "1" or "slim" => "trixie",
            "rust" => OfRust(parts[0]),
            "golang" when parts[0] is "latest" or "1" => "trixie",
            "eclipse-temurin" => "noble",
            _ => null,
        };
    }

    /// <summary>The release of images of languages whose tag names none, today; null where it isn't known.</summary>
    public static string? UsualSuiteOf(ImageReference image)
    {
        var first = (image.Tag ?? "latest").Split('-', '.')[0];
        return image.Repository switch
        {
            "node" when int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var major) =>
                major >= 26 ? "trixie" : major >= 18 ? "bookworm" : null,
            "node" when first == "lts" => "bookworm",
            "node" or "perl" or "php" or "python" or "ruby" => "trixie",
            _ => null,
        };
    }

    /// <summary>The major version of the compiler of an image of GCC; null where it isn't known.</summary>
    public static int? GccOf(ImageReference image)
    {
        if (image.Repository != "gcc") return null;
        var first = (image.Tag ?? "latest").Split('-')[0].Split('.')[0];
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 99;
    }

    /// <summary>Whether the C library may be newer than that of Debian 13, whose one distroless has.</summary>
    public static bool IsNewerThanDistroless(ImageReference image) =>
        SuiteOf(image) switch
        {
            null => image.Repository is "ubuntu" or "debian"
                || image.Repository.Contains("fedora", StringComparison.Ordinal),
            "questing" or "resolute" => true,
            _ => false,
        };

    /// <summary>Whether OpenSSL is of the version 3, as in distroless.</summary>
    public static bool HasOpenSsl3(ImageReference image) =>
        SuiteOf(image) is { } suite && suite is not ("buster" or "bullseye" or "bionic" or "focal");

    /// <summary>The leanest image of the same release, with a package manager.</summary>
    public static string SlimOf(ImageReference image)
    {
        if (image.Repository == "ubuntu") return image.ToString();
        if (image.Repository == "debian")
        {
            var tag = image.Tag ?? "latest";
            if (tag.EndsWith("-slim", StringComparison.Ordinal)) return image.ToString();
            return "debian:" + (tag == "latest" ? "stable" : tag) + "-slim";
        }

        var suite = SuiteOf(image) ?? "trixie";
        return suite is "buster" or "bullseye" or "bookworm" or "trixie" ? $"debian:{suite}-slim" : "ubuntu:" + suite;
    }

    // Debian 12 came in June 2023, Debian 13 in August 2025.
    private static string? OfRust(string version)
    {
        var parts = version.Split('.');
        if (parts.Length < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
            return null;
        return minor >= 90 ? "trixie" : minor is >= 72 and <= 88 ? "bookworm" : null;
    }

    private static string? OfGcc(string version)
    {
        if (version == "latest") return "trixie";
        var first = version.Split('.')[0];
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number >= 14 ? "trixie" : number >= 12 ? "bookworm" : null
            : null;
    }
}
