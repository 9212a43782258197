using System;
using System.Collections.Generic;
using System.Globalization;

namespace DockerfileLint.Images;

/// <summary>
/// When the support of versions ended, as the projects announce it: the dates that endoflife.date had in 2026, read
/// on <see cref="AsOf"/>. For Debian it is the end of LTS, which its images still get, for Ubuntu that of standard
/// support.
/// </summary>
internal static class SupportEnds
{
    /// <summary>The day of the data: what ended before it is out of support for sure.</summary>
    public const string AsOf = "2026-11-30";

    /// <summary>The month three years before <see cref="AsOf"/>.</summary>
    public static string LongAgo { get; } =
        int.Parse(AsOf.Substring(0, 4), CultureInfo.InvariantCulture) - 3 + AsOf.Substring(4, 3);

    private static readonly Dictionary<string, string> Ended = new(StringComparer.Ordinal);

    // The releases of Debian and Ubuntu by the names that tags have.
    private static readonly Dictionary<string, (string System, string Version)> Suites = new(StringComparer.Ordinal)
    {
        ["wheezy"] = ("debian", "7"),
        ["jessie"] = ("debian", "8"),
        ["stretch"] = ("debian", "9"),
        ["buster"] = ("debian", "10"),
        ["bullseye"] = ("debian", "11"),
        ["precise"] = ("ubuntu", "12.04"),
        ["trusty"] = ("ubuntu", "14.04"),
        ["xenial"] = ("ubuntu", "16.04"),
        ["bionic"] = ("ubuntu", "18.04"),
        ["focal"] = ("ubuntu", "20.04"),
    };

    static SupportEnds()
    {
        Add("debian", "7 2018-05, 8 2020-06, 9 2022-07, 10 2024-06, 11 2026-08");
        Add(
            "ubuntu",
            "12.04 2017-04, 14.04 2019-04, 16.04 2021-04, 16.10 2017-07, 17.04 2018-01, 17.10 2018-07, 18.04 2023-05, "
                + "18.10 2019-07, 19.04 2020-01, 19.10 2020-07, 20.04 2025-05, 20.10 2021-07, 21.04 2022-01, "
                + "21.10 2022-07, 22.10 2023-07, 23.04 2024-01, 23.10 2024-07, 24.10 2025-07, 25.04 2026-01, "
                + "25.10 2026-07");
        Add(
            "alpine",
            "2.6 2015-05, 2.7 2015-11, 3.1 2016-11, 3.2 2017-05, 3.3 2017-11, 3.4 2018-05, 3.5 2018-11, 3.6 2019-05, "
                + "3.7 2019-11, 3.8 2020-05, 3.9 2020-11, 3.10 2021-05, 3.11 2021-11, 3.12 2022-05, 3.13 2022-11, "
                + "3.14 2023-05, 3.15 2023-11, 3.16 2024-05, 3.17 2024-11, 3.18 2025-05, 3.19 2025-11, 3.20 2026-04, "
                + "3.21 2026-11");
        Add("centos", "5 2017-03, 6 2020-11, 7 2024-06, 8 2021-12");
        Add(
            "node",
            "0 2016-12, 4 2018-04, 5 2016-06, 6 2019-04, 7 2017-06, 8 2019-12, 9 2018-06, 10 2021-04, 11 2019-06, "
                + "12 2022-04, 13 2020-06, 14 2023-04, 15 2021-06, 16 2023-09, 17 2022-06, 18 2025-04, 19 2023-06, "
                + "20 2026-04, 21 2024-06, 23 2025-06, 25 2026-06");
        Add(
            "python",
            "2 2020-01, 2.7 2020-01, 3.3 2017-09, 3.4 2019-03, 3.5 2020-09, 3.6 2021-12, 3.7 2023-06, 3.8 2024-10, "
                + "3.9 2025-10, 3.10 2026-10");
        Add(
            "php",
            "5 2018-12, 5.3 2014-08, 5.4 2015-09, 5.5 2016-07, 5.6 2018-12, 7 2022-11, 7.0 2019-01, 7.1 2019-12, "
                + "7.2 2020-11, 7.3 2021-12, 7.4 2022-11, 8.0 2023-11, 8.1 2025-12");
        Add(
            "ruby",
            "1 2015-02, 1.9 2015-02, 2 2023-03, 2.0 2016-02, 2.1 2017-03, 2.2 2018-03, 2.3 2019-03, 2.4 2020-03, "
                + "2.5 2021-03, 2.6 2022-03, 2.7 2023-03, 3.0 2024-04, 3.1 2025-03, 3.2 2026-03");
    }

    /// <summary>
    /// What of an official image is out of support, such as <c>Debian 10</c>, and since which month; null where nothing
    /// is or the tag doesn't show it.
    /// </summary>
    public static (string What, string Since)? Of(ImageReference image)
    {
        if (!image.IsOfficial || !OfficialImages.Has(image.Repository)) return null;
        if (RetiredSince(image) is { } retired) return (image.Repository, retired);
        if (image.Tag is not { } tag) return null;
        var parts = tag.Split('-');
        var version = VersionOf(parts[0], image.Repository);
        if (Ended.TryGetValue(image.Repository + " " + version, out var since))
            return (NameOf(image.Repository) + " " + version, since);
        foreach (var part in parts)
            if (SystemOf(part) is { } system) return system;
        return null;
    }

    /// <summary>
    /// When an official image got its last version, as its page says: openjdk has early access builds only since.
    /// </summary>
    private static string? RetiredSince(ImageReference image) => image.Repository switch
    {
        "adoptopenjdk" => "2021-08",
        "java" => "2016-12",
        "openjdk" when image.Tag?.Contains("-ea") != true => "2022-07",
        _ => null,
    };

    /// <summary>The system that a part of a tag names, where it is out of support.</summary>
    private static (string What, string Since)? SystemOf(string part)
    {
        const string Alpine = "alpine";
        var (system, version) = Suites.TryGetValue(part, out var suite) ? suite
            : part.StartsWith(Alpine, StringComparison.Ordinal) ? (Alpine, part.Substring(Alpine.Length))
            : (part, "");
        return Ended.TryGetValue(system + " " + version, out var since)
            ? (NameOf(system) + " " + version, since)
            : null;
    }

    /// <summary>The part of a version that tells how long it is supported: <c>14</c> of <c>14.17.0</c>.</summary>
    private static string VersionOf(string version, string repository)
    {
        // centos:centos7
        if (version.StartsWith(repository, StringComparison.Ordinal)) version = version.Substring(repository.Length);
        var numbers = version.Split('.');
        var length = repository switch
        {
            "node" or "debian" or "centos" => 1,
            _ => 2,
        };
        return numbers.Length <= length ? version : string.Join(".", numbers, 0, length);
    }

    private static string NameOf(string repository) => repository switch
    {
        "centos" => "CentOS",
        "node" => "Node.js",
        "php" => "PHP",
        _ => char.ToUpperInvariant(repository[0]) + repository.Substring(1),
    };

    private static void Add(string repository, string versions)
    {
        foreach (var entry in versions.Split([", "], StringSplitOptions.None))
        {
            var space = entry.IndexOf(' ');
            Ended.Add(repository + " " + entry.Substring(0, space), entry.Substring(space + 1));
        }
    }
}
