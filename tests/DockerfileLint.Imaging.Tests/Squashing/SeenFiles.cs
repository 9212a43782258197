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
        var groups = nodes.Where(static node => Shared(node) is not null).ToLookup(Shared);
        return [.. nodes.Select(node => Line(node, groups)).Order(StringComparer.Ordinal)];
    }

    private static void Add(FileNode node, List<FileNode> nodes)
    {
        nodes.Add(node);
        foreach (var child in node.Children) Add(child, nodes);
    }

    private static object? Shared(FileNode node) => (object?)node.Content ?? node.Group;

    private static string Line(FileNode node, ILookup<object?, FileNode> groups)
    {
        var data = node.Metadata!;
        var attributes = string.Join(",", (data.Attributes ?? []).Select(static one => $"{one.Key}={Convert.ToHexString(one.Value)}"));
        var names = Shared(node) is not { } shared ? "" : string.Join("=", groups[shared].Select(static one => one.Path).Order(StringComparer.Ordinal));
        return $"{node.Path} {data.Kind} {data.Mode:x} {data.UserId}:{data.GroupId} {data.Device} {node.Modified} {attributes} "
            + $"{node.Link} {node.Content?.Size} {node.Content?.Hash} {(names.Contains('=') ? names : "")}";
    }
}
