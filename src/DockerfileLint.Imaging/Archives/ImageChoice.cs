using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Archives;

/// <summary>Which of the images of an archive is meant.</summary>
internal static class ImageChoice
{
    private const int Shown = 10;
    private const string Unnamed = "an image without a name";

    /// <summary>The image with the name, or the only one.</summary>
    /// <exception cref="ImageException">There is none, or more than one.</exception>
    public static StoredImage ByName(IReadOnlyList<StoredImage> images, ImageOptions options, string archive)
    {
        if (options.ImageName is { } name)
            return images.FirstOrDefault(image => image.Names.Any(own => IsNamed(own, name)))
                ?? throw None(archive, options, images.SelectMany(static image => image.Names));
        return images.Count == 1
            ? images[0]
            : throw Several(
                archive, options.NameOption, images.Select(static image => image.Names.FirstOrDefault() ?? Unnamed));
    }

    /// <summary>The only one, or that of the platform.</summary>
    /// <exception cref="ImageException">There is none, or it isn't sure which one.</exception>
    public static T ByPlatform<T>(
        IReadOnlyList<T> images,
        Func<T, string?> platformOf,
        Func<T, string?> nameOf,
        ImageOptions options,
        string archive)
    {
        if (options.Platform is null && images.Count == 1) return images[0];
        var asked = options.Platform ?? ImagePlatform.Default;
        var found = images.Where(image => ImagePlatform.IsMeant(platformOf(image), asked)).ToList();
        if (found.Count == 1) return found[0];
        // One image that doesn't say its platform may be meant; its configuration says it.
        if (found.Count == 0 && images.Count == 1 && platformOf(images[0]) is null) return images[0];
        if (found.Count == 0 && options.Platform is { } missing && images.Any(image => platformOf(image) is not null))
            throw new ImageException(
                $"{archive}: no image is for {LayerPath.Shown(missing)}; it has {List(images.Select(PlatformName))}");
        var isNameOpen = options.ImageName is null
            && images.Select(nameOf).Distinct(StringComparer.Ordinal).Count() > 1;
        throw isNameOpen && (found.Count > 0 || images.All(image => platformOf(image) is null))
            ? Several(archive, options.NameOption, images.Select(image => nameOf(image) ?? Unnamed))
            : Several(archive, "--platform", images.Select(PlatformName));

        string PlatformName(T image) => platformOf(image) ?? "an unknown platform";
    }

    /// <summary>
    /// Whether a name is meant: <c>app</c> means <c>app:latest</c>, <c>library/app</c> and
    /// <c>docker.io/library/app</c>, too.
    /// </summary>
    public static bool IsNamed(string own, string name) =>
        own == name || Full(own) == Full(name);

    /// <summary>No image has the name.</summary>
    public static ImageException None(string archive, ImageOptions options, IEnumerable<string> names) =>
        new($"{archive}: no image is named '{options.ImageName}'; it has {List(names)}");

    private static ImageException Several(string archive, string option, IEnumerable<string> choices) =>
        new($"{archive}: it has several images; choose one with {option}: {List(choices)}");

    private static string List(IEnumerable<string> names)
    {
        var known = names.Distinct(StringComparer.Ordinal).Take(Shown + 1).ToList();
        return known.Count == 0 ? "none with a name"
            : string.Join(", ", known.Take(Shown).Select(LayerPath.Shown)) + (known.Count > Shown ? " and others" : "");
    }

    private static string Full(string name)
    {
        foreach (var registry in new[] { "docker.io/library/", "docker.io/", "library/" })
            if (name.StartsWith(registry, StringComparison.Ordinal))
            {
                name = name.Substring(registry.Length);
                break;
            }

        return name.IndexOf(':', name.LastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
    }
}
