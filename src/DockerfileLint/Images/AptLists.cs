using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Images.Data;

namespace DockerfileLint.Images;

/// <summary>
/// The bytes of the package lists that <c>apt-get update</c> writes into images of Debian and Ubuntu, by their release.
/// </summary>
internal static class AptLists
{
    // The one that real builds were compared with; the other releases of Debian differ by less than a tenth.
    private const string OfDebian = "bookworm";

    // .NET 10 and later are built on it where the tag names nothing else.
    private const string OfDotNet = "noble";

    private static readonly Lazy<List<Release>> Releases = new(Read);

    /// <summary>
    /// The bytes for an image of which only the start of the name is known; null where that isn't enough.
    /// </summary>
    public static long? BytesOfStart(ImageReference image) => DebianBases.IsDebian(image) ? Named(OfDebian) : null;

    /// <summary>The bytes for an image; null where its release isn't known for certain.</summary>
    public static long? BytesOf(ImageReference image)
    {
        if (image.Tag?.Contains("alpine", StringComparison.Ordinal) == true) return null;
        if (image.Tag is { } tag && HasPlainArchives(image))
            foreach (var release in Releases.Value)
                if (IsOf(release, image, tag)) return release.Bytes;
        if (DotNetImage.Of(image) is { Major: >= 10, Suffix: "" or "amd64" or "arm64v8" }) return Named(OfDotNet);
        return BytesOfStart(image);
    }

    /// <summary>Whether an image has the archives of its distribution, and maybe more.</summary>
    private static bool HasPlainArchives(ImageReference image) =>
        image.IsOfficial || image.Repository == "nvidia/cuda" || DotNetImage.Of(image) is not null;

    private static bool IsOf(Release release, ImageReference image, string tag) => image.Repository switch
    {
        "nvidia/cuda" => tag.EndsWith("-ubuntu" + release.Version, StringComparison.Ordinal),
        "ubuntu" when release.IsUbuntu => StartsWithVersion(tag, release.Version) || Names(release, tag),
        "debian" when !release.IsUbuntu => StartsWithVersion(tag, release.Version) || Names(release, tag),
        _ => Names(release, tag),
    };

    private static bool Names(Release release, string tag) => tag.Contains(release.Name, StringComparison.Ordinal);

    private static bool StartsWithVersion(string tag, string version) =>
        tag.StartsWith(version, StringComparison.Ordinal)
            && (tag.Length == version.Length || tag[version.Length] is '.' or '-');

    private static long? Named(string name) => Releases.Value.Find(release => release.Name == name)?.Bytes;

    private static List<Release> Read()
    {
        var releases = new List<Release>();
        foreach (var line in AptListsTable.Text.Split('\n'))
        {
            if (line.Length == 0) continue;
            var fields = line.Split('\t');
            releases.Add(new Release(fields[0], fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture)));
        }

        return releases;
    }

    private sealed record Release(string Name, string Version, long Bytes)
    {
        public bool IsUbuntu => Version.Contains('.');
    }
}
