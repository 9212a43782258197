using System;

namespace DockerfileLint.Semantics.Stages;

/// <summary>
/// The working directory of official images that set one. Source: WORKDIR in the Dockerfiles of docker-library/php.
/// </summary>
internal static class BaseFolders
{
    /// <summary>The folder; null where it isn't known.</summary>
    public static string? Of(BaseImage image)
    {
        if (image.Kind != BaseImageKind.Image || image.Reference is null) return null;
        return image.Known is { IsOfficial: true, Repository: "php", Tag: { } tag }
            && (tag.Contains("fpm", StringComparison.Ordinal) || tag.Contains("apache", StringComparison.Ordinal))
            ? "/var/www/html"
            : null;
    }
}
