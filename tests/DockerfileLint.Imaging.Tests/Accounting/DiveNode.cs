using System;
using System.Collections.Generic;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>A path in one of dive's trees. Whiteouts are nodes of their own, with their prefix.</summary>
internal sealed class DiveNode(string name, DiveNode? parent)
{
    /// <summary>What is below, in the order in which dive visits it.</summary>
    public SortedDictionary<string, DiveNode> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>The bytes that the header says.</summary>
    public long Size { get; private set; }

    /// <summary>Whether the header says that it is a folder.</summary>
    public bool IsFolder { get; private set; }

    /// <summary>Whether it deletes something.</summary>
    public bool IsWhiteout => name.StartsWith(".wh.", StringComparison.Ordinal);

    /// <summary>The path; that of a whiteout is the one that it deletes.</summary>
    public string Path => parent is null ? "" : $"{parent.Path}/{(IsWhiteout ? name[".wh.".Length..] : name)}";

    /// <summary>The node at a path; null where there is none.</summary>
    public DiveNode? Find(string path)
    {
        var node = this;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (!node.Children.TryGetValue(part, out node!))
                return null;
        return node;
    }

    /// <summary>Adds a path. What begins like the marker of an opaque folder is left out.</summary>
    public void Add(string path, long size, bool isFolder)
    {
        var node = this;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (!node.Children.TryGetValue(part, out var child))
            {
                if (part.StartsWith(".wh..wh..", StringComparison.Ordinal)) return;
                node.Children.Add(part, child = new DiveNode(part, node));
            }

            node = child;
        }

        if (node != this) (node.Size, node.IsFolder) = (size, isFolder);
    }

    /// <summary>Everything below and then the node itself.</summary>
    public IEnumerable<DiveNode> ChildrenFirst()
    {
        foreach (var child in Children.Values)
            foreach (var node in child.ChildrenFirst())
                yield return node;
        if (parent is not null) yield return this;
    }

    /// <summary>Puts a layer on this.</summary>
    public void Stack(DiveNode upper)
    {
        foreach (var node in upper.ChildrenFirst())
            if (!node.IsWhiteout) Add(node.Path, node.Size, node.IsFolder);
            else if (Find(node.Path) is { } deleted) deleted.Remove();
    }

    private void Remove() => parent!.Children.Remove(name);
}
