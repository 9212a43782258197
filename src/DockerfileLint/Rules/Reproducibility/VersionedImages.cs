using System;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>The images of which a version can be named.</summary>
internal static class VersionedImages
{
    // Rolling distributions, and images of which only the tag latest is public.
    private static readonly string[] Rolling =
    [
        "cgr.dev/chainguard/", "gcr.io/cloud-builders/", "kalilinux/kali-rolling", "opensuse/tumbleweed",
        "registry.opensuse.org/opensuse/tumbleweed",
    ];

    /// <summary>
    /// Whether there are tags with versions: not where a variable of the name isn't declared, for images that only have
    /// the tag latest, and for names without an owner that aren't official images and so were built here.
    /// </summary>
    public static bool Has(BaseImage image)
    {
        if (image.Expansion.References.Any(static reference => reference.Definition is null)) return false;
        var repository = image.Known.Repository;
        return (!image.Known.IsOfficial || OfficialImages.Has(repository))
            && !Rolling.Any(known => repository.StartsWith(known, StringComparison.Ordinal))
            // The version of Debian is in the name.
            && !(repository.StartsWith("gcr.io/distroless/", StringComparison.Ordinal)
                && repository.Contains("-debian"));
    }
}
