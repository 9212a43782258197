using System;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>The images of which a version can be named.</summary>
internal static class VersionedImages
{
    private const string Distroless = "gcr.io/distroless/";

    // Rolling distributions, and images of which only the tag latest is public.
    private static readonly string[] Rolling =
    [
        "cgr.dev/chainguard/", "gcr.io/cloud-builders/", "kalilinux/kali-rolling", "opensuse/tumbleweed",
        "registry.opensuse.org/opensuse/tumbleweed",
    ];

    /// <summary>
    /// Whether an image may have tags with versions: not where a variable of the name isn't declared, and for images
    /// that only have the tag latest.
    /// </summary>
    public static bool Has(BaseImage image) =>
        image.Expansion.References.All(static reference => reference.Definition is not null)
            && !IsRolling(image.Known.Repository);

    /// <summary>Whether a name without an owner isn't that of an official image: it was built on the machine.</summary>
    public static bool IsLocal(BaseImage image) =>
        image.Known.IsOfficial && !OfficialImages.Has(image.Known.Repository);

    /// <summary>How an image is pinned: those of distroless have no versions, but one image for each Debian.</summary>
    public static string Advice(ImageReference image) =>
        image.Repository.StartsWith(Distroless, StringComparison.Ordinal)
            ? "Name its Debian version, such as '-debian13', or a digest."
            : "Name a version.";

    /// <summary>Whether an image only has the tag latest.</summary>
    private static bool IsRolling(string repository) =>
        Rolling.Any(known => repository.StartsWith(known, StringComparison.Ordinal))
            // The version of Debian is in the name.
            || repository.StartsWith(Distroless, StringComparison.Ordinal) && repository.Contains("-debian");
}
