using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// Compares two images as a container sees them: the merged file systems, in all that a layer says of a file, and the
/// configurations, but for what they say about layers.
/// </summary>
internal sealed class ImageComparison
{
    private readonly Dictionary<FileContent, FileContent> groups = [];

    private ImageComparison()
    {
    }

    /// <summary>The first difference, such as <c>/etc/passwd: another owner</c>; null where there is none.</summary>
    public static string? Difference(ContainerImage one, ContainerImage other) =>
        new ImageComparison().InFiles(one.Files, other.Files)
        ?? InConfigurations(one.Configuration, other.Configuration);

    private string? InFiles(FileTree one, FileTree other)
    {
        using var rest = FileWalk.All(other).GetEnumerator();
        foreach (var (node, path) in FileWalk.All(one))
        {
            if (!rest.MoveNext()) return $"/{LayerPath.Shown(path)}: only in one";
            var (found, at) = rest.Current;
            if (at != path) return $"/{LayerPath.Shown(path)}: /{LayerPath.Shown(at)} in its place";
            if (InFile(node, found) is { } difference) return $"/{LayerPath.Shown(path)}: another {difference}";
        }

        return rest.MoveNext() ? $"/{LayerPath.Shown(rest.Current.Path)}: only in the other" : null;
    }

    private string? InFile(FileNode one, FileNode other)
    {
        var (was, now) = (one.Metadata!, other.Metadata!);
        return was.Kind != now.Kind ? "kind"
            : (was.UserId, was.GroupId) != (now.UserId, now.GroupId) ? "owner"
            : was.Mode != now.Mode ? "mode"
            : was.Device != now.Device ? "device"
            : !was.HasAttributesOf(now) ? "extended attribute"
            : one.Modified != other.Modified ? "time"
            : one.Link != other.Link ? "link"
            : HasSameContent(one.Content, other.Content) ? null : "content";
    }

    /// <summary>Names of one file have to be names of one file in the other image, too, and no others with them.</summary>
    private bool HasSameContent(FileContent? one, FileContent? other)
    {
        if (one is null || other is null) return one is null && other is null;
        if (one.Size != other.Size || one.Hash != other.Hash || one.Names != other.Names) return false;
        if (one.Names == 1) return true;
        if (groups.TryGetValue(one, out var known)) return known == other;
        groups.Add(one, other);
        return true;
    }

    private static string? InConfigurations(ImageConfiguration one, ImageConfiguration other)
    {
        var (was, now) = (Properties(one.Root).ToList(), Properties(other.Root).ToList());
        for (var index = 0; index < Math.Max(was.Count, now.Count); index++)
            if (index >= was.Count || index >= now.Count || was[index] != now[index])
                return $"the configuration: another {(index < was.Count ? was : now)[index].Name}";
        return null;
    }

    /// <summary>All properties, with their values as they are written, but for those about layers.</summary>
    private static IEnumerable<(string Name, string Value)> Properties(JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (property.NameEquals(SquashedConfiguration.BuildCache)
                || property.NameEquals(SquashedConfiguration.History)) continue;
            if (!property.NameEquals(SquashedConfiguration.Root))
                yield return (property.Name, property.Value.GetRawText());
            else
                foreach (var part in property.Value.EnumerateObject())
                    if (!part.NameEquals(SquashedConfiguration.DiffIds))
                        yield return ($"{property.Name}.{part.Name}", part.Value.GetRawText());
        }
    }
}
