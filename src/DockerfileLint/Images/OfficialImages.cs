using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Images.Data;
using DockerfileLint.Text;

namespace DockerfileLint.Images;

/// <summary>
/// What is known of the tags of Docker's official images (docker-library/official-images, 2026-08-22).
/// </summary>
internal static class OfficialImages
{
    private const string Alpine = "alpine";

    private static readonly Lazy<Dictionary<string, string>> Tags = new(static () => ReadPairs(OfficialTagsTable.Text));
    private static readonly Lazy<Dictionary<string, List<TagRule>>> Rules = new(ReadRules);
    private static readonly Lazy<Dictionary<string, string>> Latest = new(static () => ReadPairs(LatestTagsTable.Text));
    private static readonly Lazy<Dictionary<string, long>> Sizes = new(ReadSizes);
    private static readonly ConcurrentDictionary<string, HashSet<string>> TagSets = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, TagLines> Lines = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, ImmutableArray<LeanerTag>> Known =
        new(StringComparer.Ordinal);

    // Whose tags without a suffix are Alpine themselves, or nothing but the program.
    private static readonly HashSet<string> NeverLeaner = new(StringComparer.Ordinal) { "caddy", "nats" };

    // Those that Docker Hub still has, though nobody maintains them.
    private static readonly HashSet<string> Retired = new(StringComparer.Ordinal)
    {
        "adoptopenjdk", "alt", "centos", "clefos", "consul", "convertigo", "couchbase", "crux", "docker-dev",
        "express-gateway", "fsharp", "gazebo", "glassfish", "hipache", "hylang", "ibmjava", "iojs", "java", "jenkins",
        "jobber", "kaazing-gateway", "known", "mageia", "mongo-express", "mono", "nats-streaming", "notary",
        "nuxeo", "openjdk", "opensuse", "owncloud", "php-zendserver", "piwik", "plone", "rails", "rapidoid", "sentry",
        "silverpeas", "sl", "sourcemage", "swarm", "thrift", "ubuntu-debootstrap", "ubuntu-upstart", "unit", "vault",
        "websphere-liberty",
    };

    /// <summary>
    /// The leaner siblings of an image, by kind; empty where none is known, for digests and other registries' images.
    /// </summary>
    public static ImmutableArray<LeanerTag> LeanerTags(ImageReference image)
    {
        if (!image.IsOfficial || image.Digest is not null) return ImmutableArray<LeanerTag>.Empty;
        // Few images are in many files; a server that sees many keeps no more than some of them.
        var name = image.ToString();
        if (Known.TryGetValue(name, out var known)) return known;
        if (Known.Count > Limits.ImagesKept) Known.Clear();
        return Known[name] = FindLeanerTags(image);
    }

    /// <summary>Whether a name without a registry and an owner is, or once was, that of an official image.</summary>
    public static bool Has(string name) => Tags.Value.ContainsKey(name) || Retired.Contains(name);

    /// <summary>
    /// Whether a tag was published when the table was made; null for images that the table does not hold.
    /// </summary>
    public static bool? HasTag(string repository, string tag) => TagsOf(repository)?.Contains(tag);

    /// <summary>
    /// The tag of the version that the tag latest of an official image meant when the table was made; null for other
    /// images, and for those without versions.
    /// </summary>
    public static string? LatestVersion(ImageReference image) =>
        image.IsOfficial && Latest.Value.TryGetValue(image.Repository, out var version) ? version : null;

    /// <summary>
    /// The tag of the same line that has replaced a tag; null where the tag was still published when the table was
    /// made, or none is known.
    /// </summary>
    public static string? NewerTag(ImageReference image)
    {
        if (!image.IsOfficial || image.Tag is not { } tag || TagsOf(image.Repository) is not { } tags) return null;
        return tags.Contains(tag)
            ? null
            : Lines.GetOrAdd(image.Repository, _ => new TagLines(tags)).NewerThan(tag);
    }

    /// <summary>
    /// The compressed bytes of an image for amd64, as docker-library/repo-info recorded them in 2026; null where they
    /// are not known.
    /// </summary>
    public static long? CompressedBytes(string image) => Sizes.Value.TryGetValue(image, out var bytes) ? bytes : null;

    /// <summary>
    /// The compressed bytes of an image, or of the smallest one of its repository that is as slim; null where none is
    /// known.
    /// </summary>
    public static long? LeastCompressedBytes(ImageReference image)
    {
        if (CompressedBytes(image.ToString()) is { } known) return known;
        long? least = null;
        foreach (var size in Sizes.Value)
        {
            var other = ImageReference.Parse(size.Key);
            if (other.Repository == image.Repository
                && IsReduced(other) == IsReduced(image)
                && !(size.Value >= least))
                least = size.Value;
        }

        return least;
    }

    private static bool IsReduced(ImageReference image) =>
        image.Tag is { } tag
            && (tag.Contains("slim", StringComparison.Ordinal) || tag.Contains("minimal", StringComparison.Ordinal));

    private static ImmutableArray<LeanerTag> FindLeanerTags(ImageReference image)
    {
        var tag = image.Tag ?? "latest";
        if (!image.IsOfficial || image.Digest is not null || tag.Length > 128) return ImmutableArray<LeanerTag>.Empty;
        if (!Rules.Value.TryGetValue(image.Repository, out var rules)
            || IsLean(tag)
            || NeverLeaner.Contains(image.Repository))
            return ImmutableArray<LeanerTag>.Empty;
        var found = ImmutableArray.CreateBuilder<LeanerTag>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (kinds.Contains(rule.Kind) || rule.Apply(tag) is not { } leaner) continue;
            if (Create(image, rule.Kind, tag, leaner) is { } result && kinds.Add(rule.Kind)) found.Add(result);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a tag is lean already, or one of Windows, where there is no leaner sibling.</summary>
    private static bool IsLean(string tag)
    {
        foreach (var part in tag.Split('-'))
            if (part is "slim" || part.StartsWith(Alpine, StringComparison.Ordinal) && IsVersion(part, Alpine.Length))
                return true;
        return tag.Contains("windowsservercore", StringComparison.Ordinal)
            || tag.Contains("nanoserver", StringComparison.Ordinal)
            || tag.Contains("ltsc", StringComparison.Ordinal);
    }

    private static bool IsVersion(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
            if (text[i] is not (>= '0' and <= '9' or '.')) return false;
        return true;
    }

    private static LeanerTag? Create(ImageReference image, string kind, string tag, string leaner)
    {
        if (leaner == tag) return null;
        var tags = TagsOf(image.Repository);
        if (tags?.Contains(leaner) == true) return new LeanerTag(kind, leaner, IsListed: true);
        return tags?.Contains(tag) != true && DerivedTags.Of(image.Repository, kind, tag, leaner) is { } derived
            ? new LeanerTag(kind, derived, IsListed: false)
            : null;
    }

    private static HashSet<string>? TagsOf(string repository) =>
        Tags.Value.TryGetValue(repository, out var list)
            ? TagSets.GetOrAdd(repository, _ => new HashSet<string>(list.Split(' '), StringComparer.Ordinal))
            : null;

    private static Dictionary<string, string> ReadPairs(string table)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(table)) pairs[row[0]] = row[1];
        return pairs;
    }

    private static Dictionary<string, List<TagRule>> ReadRules()
    {
        var rules = new Dictionary<string, List<TagRule>>(StringComparer.Ordinal);
        foreach (var row in Rows(LeanerTagsTable.Text))
        {
            if (!rules.TryGetValue(row[0], out var list)) rules[row[0]] = list = [];
            list.Add(new TagRule(row[1], row[2], row[3], row[4], row[5]));
        }

        return rules;
    }

    private static Dictionary<string, long> ReadSizes()
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in Rows(ImageSizesTable.Text))
            sizes[row[0]] = long.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
        return sizes;
    }

    private static IEnumerable<string[]> Rows(string table)
    {
        foreach (var line in table.Split('\n'))
            if (line.Length > 0) yield return line.Split('\t');
    }
}
