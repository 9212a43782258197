using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// Compares images as a container sees them: the merged file systems, in all that a layer says of a file, and the
/// configurations, but for what they say about layers. Of the first image no more is kept than a hash for each path.
/// </summary>
internal sealed class ImageComparison
{
    private readonly List<ContentHash> files = [];
    private readonly List<(string Name, string Value)> properties;

    /// <summary>Notes what is to be seen of an image.</summary>
    public ImageComparison(ContainerImage image)
    {
        var hasher = new FileHasher();
        foreach (var (node, path) in FileWalk.All(image.Files)) files.Add(hasher.Of(node, path));
        properties = [.. Properties(image.Configuration)];
    }

    /// <summary>
    /// The first thing in which another image differs, such as <c>/etc/passwd</c> or <c>the configuration's os</c>;
    /// null where there is none.
    /// </summary>
    public string? Difference(ContainerImage other) => DifferentFile(other) ?? DifferentProperty(other);

    private string? DifferentFile(ContainerImage other)
    {
        var hasher = new FileHasher();
        var index = 0;
        foreach (var (node, path) in FileWalk.All(other.Files))
            if (index == files.Count || files[index++] != hasher.Of(node, path))
                return $"/{LayerPath.Shown(path)}";
        return index == files.Count ? null : "the number of files";
    }

    private string? DifferentProperty(ContainerImage other)
    {
        var found = Properties(other.Configuration).ToList();
        for (var index = 0; index < Math.Max(properties.Count, found.Count); index++)
            if (index >= properties.Count || index >= found.Count || properties[index] != found[index])
                return $"the configuration's {(index < properties.Count ? properties : found)[index].Name}";
        return null;
    }

    /// <summary>All properties, with their values as they are written, but for those about layers.</summary>
    private static IEnumerable<(string Name, string Value)> Properties(ImageConfiguration configuration)
    {
        foreach (var property in configuration.Root.EnumerateObject())
        {
            if (property.NameEquals(SquashedConfiguration.BuildCache)
                || property.NameEquals(SquashedConfiguration.History)) continue;
            if (!property.NameEquals(SquashedConfiguration.Root) || property.Value.ValueKind != JsonValueKind.Object)
                yield return (property.Name, property.Value.GetRawText());
            else
                foreach (var part in property.Value.EnumerateObject())
                    if (!part.NameEquals(SquashedConfiguration.DiffIds))
                        yield return ($"{property.Name}.{part.Name}", part.Value.GetRawText());
        }
    }
}
