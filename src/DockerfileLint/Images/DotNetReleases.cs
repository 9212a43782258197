using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Images;

/// <summary>
/// The versions of .NET as dotnet/dotnet-docker at 3ed00b611c (2026-08-21) and the releases index of dotnet/core record
/// them.
/// </summary>
internal static class DotNetReleases
{
    /// <summary>The day of the data: what ended before it is out of support for sure.</summary>
    public const string AsOf = "2026-08-21";

    /// <summary>The Debian and Ubuntu releases that some .NET image was made for.</summary>
    public static readonly ImmutableArray<string> KnownSuites = ImmutableArray.Create(
        "bullseye",
        "bookworm",
        "trixie",
        "focal",
        "jammy",
        "noble",
        "resolute");

    private static readonly ImmutableArray<DotNetRelease> All = ImmutableArray.Create(
        new DotNetRelease(
            "6.0",
            "2024-11-12",
            "6.0.428",
            ImmutableArray.Create("bullseye", "bookworm", "focal", "jammy")),
        new DotNetRelease(
            "7.0",
            "2024-05-14",
            "7.0.410",
            ImmutableArray.Create("bullseye", "bookworm", "focal", "jammy")),
        new DotNetRelease("8.0", "2026-11-10", "8.0.424", ImmutableArray.Create("bookworm", "jammy", "noble")),
        new DotNetRelease("9.0", "2026-11-10", "9.0.317", ImmutableArray.Create("bookworm", "noble")),
        new DotNetRelease("10.0", "2028-11-14", "10.0.400", ImmutableArray.Create("noble", "resolute")));

    /// <summary>The facts of a version; null for versions that the data does not hold.</summary>
    public static DotNetRelease? Of(string version) => All.FirstOrDefault(release => release.Version == version);

    /// <summary>When support of a version ended, where it had on <see cref="AsOf"/>; null elsewhere.</summary>
    public static string? Ended(string version)
    {
        if (Of(version) is { } release)
            return string.CompareOrdinal(release.EndOfSupport, AsOf) < 0 ? release.EndOfSupport : null;
        // .NET Core 1.0 to 3.1 and .NET 5.
        return version switch
        {
            "5.0" => "2022-05-10",
            "3.1" => "2022-12-13",
            "3.0" => "2020-03-03",
            "2.2" => "2019-12-23",
            "2.1" => "2021-08-21",
            _ => null,
        };
    }
}
