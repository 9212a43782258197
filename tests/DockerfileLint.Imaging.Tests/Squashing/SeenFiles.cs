using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Tests.Squashing;

/// <summary>What a container sees of an image, a line for each path.</summary>
internal static class SeenFiles
{
    /// <summary>The lines, in order.</summary>
    public static List<string> Of(ContainerImage image)
    {
        var nodes = new List<FileNode>();
        Add(image.Files.Root, nodes);
        var groups = nodes.Where(static node => node.Content is not null).ToLookup(static node => node.Content);
        return [.. nodes.Select(node => Line(node, groups)).Order(StringComparer.Ordinal)];
    }

    private static void Add(FileNode node, List<FileNode> nodes)
    {
        nodes.Add(node);
        foreach (var child in node.Children) Add(child, nodes);
    }

    private static string Line(FileNode node, ILookup<FileContent?, FileNode> groups)
    {
        var data = node.Metadata!;
        var attributes = string.Join(",", (data.Attributes ?? []).Select(static one => $"{one.Key}={Convert.ToHexString(one.Value)}"));
        var names = node.Content is null ? "" : string.Join("=", groups[node.Content].Select(static one => one.Path).Order(StringComparer.Ordinal));
        return $"{node.Path} {data.Kind} {data.Mode:x} {data.UserId}:{data.GroupId} {data.Device} {node.Modified} {attributes} "
            + $"{node.Link} {node.Content?.Size} {node.Content?.Hash} {names}";
    }
}
