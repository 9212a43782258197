using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>Goes through a merged file system in the order of the names: each folder before what is in it.</summary>
internal static class FileWalk
{
    /// <summary>All that exists, the root first, with its path from the root without a slash at either end.</summary>
    /// <exception cref="ImageException">A path is longer than an image may have one.</exception>
    public static IEnumerable<(FileNode Node, string Path)> All(FileTree tree)
    {
        var open = new Stack<(FileNode Node, string Path)>();
        if (tree.Root.Exists) open.Push((tree.Root, ""));
        while (open.Count > 0)
        {
            var (node, path) = open.Pop();
            yield return (node, path);
            if (!node.IsFolder) continue;
            foreach (var child in node.Children.OrderByDescending(static child => child.Name, StringComparer.Ordinal))
                open.Push((child, Join(path, child.Name)));
        }
    }

    /// <summary>The path of what is in a folder.</summary>
    /// <exception cref="ImageException">It is longer than an image may have one.</exception>
    public static string Join(string folder, string name)
    {
        var path = folder.Length == 0 ? name : $"{folder}/{name}";
        return path.Length <= ImageLimits.PathBytes
            ? path
            : throw new ImageException($"/{LayerPath.Shown(path)}: a path of {path.Length} characters");
    }
}
