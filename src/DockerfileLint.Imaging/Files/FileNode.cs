using System;
using System.Collections.Generic;
using System.Text;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Files;

/// <summary>A path of the image. It stays in the tree when what it named is deleted.</summary>
/// <param name="name">The last part of the path; <c>""</c> for the root.</param>
/// <param name="parent">The folder; null for the root.</param>
internal sealed class FileNode(string name, FileNode? parent)
{
    private Dictionary<string, FileNode>? children;
    private FileNode? firstChild;
    private FileNode? nextSibling;
    private FileNode? previousSibling;
    private DiveCount dive;

    /// <summary>The last part of the path; <c>""</c> for the root.</summary>
    public string Name => name;

    /// <summary>The folder; null for the root.</summary>
    public FileNode? Parent => parent;

    /// <summary>Owner, permissions and kind; null where the merged file system has nothing at the path.</summary>
    public FileMetadata? Metadata { get; private set; }

    /// <summary>What a regular file contains; null for all others.</summary>
    public FileContent? Content { get; set; }

    /// <summary>Where a symbolic link leads.</summary>
    public string? Link { get; set; }

    /// <summary>When it was changed.</summary>
    public FileTime Modified { get; set; }

    /// <summary>The layer that wrote it last, from 0.</summary>
    public int Layer { get; set; } = -1;

    /// <summary>The text that was kept of the file.</summary>
    public byte[]? Text { get; set; }

    /// <summary>What the last layer that took something away from here took.</summary>
    public RemovedFile? Removed { get; set; }

    /// <summary>What is counted here as another tool counts.</summary>
    public ref DiveCount Dive => ref dive;

    /// <summary>Whether the merged file system has something at the path.</summary>
    public bool Exists => Metadata is not null;

    /// <summary>Whether that is a folder.</summary>
    public bool IsFolder => Metadata?.Kind == TarKind.Directory;

    /// <summary>What is in the folder. It may be taken away while this goes on.</summary>
    public IEnumerable<FileNode> Children
    {
        get
        {
            for (var child = firstChild; child is not null;)
            {
                var next = child.nextSibling;
                yield return child;
                child = next;
            }
        }
    }

    /// <summary>The path from the root, such as <c>/usr/bin</c>.</summary>
    public string Path
    {
        get
        {
            if (Parent is null) return "/";
            var parts = new Stack<string>();
            for (var node = this; node.Parent is not null; node = node.Parent) parts.Push(node.Name);
            var path = new StringBuilder();
            foreach (var part in parts) path.Append('/').Append(part);
            return path.ToString();
        }
    }

    /// <summary>The path below with that name; null where no layer ever had one.</summary>
    public FileNode? Find(string child) =>
        children is not null && children.TryGetValue(child, out var found) ? found : null;

    /// <summary>The path below with that name.</summary>
    /// <exception cref="ImageException">The tree has too many.</exception>
    public FileNode Get(string child, NodeCount count)
    {
        if (Find(child) is { } found) return found;
        count.Add();
        children ??= new Dictionary<string, FileNode>(StringComparer.Ordinal);
        found = new FileNode(child, this);
        children.Add(child, found);
        return found;
    }

    /// <summary>Writes it; its folder exists.</summary>
    public void Set(FileMetadata metadata, int layer)
    {
        if (Metadata is null && Parent is not null)
        {
            nextSibling = Parent.firstChild;
            if (nextSibling is not null) nextSibling.previousSibling = this;
            Parent.firstChild = this;
        }

        (Metadata, Layer) = (metadata, layer);
    }

    /// <summary>Takes it out of its folder; there is nothing in it any more.</summary>
    public void Remove()
    {
        if (previousSibling is not null) previousSibling.nextSibling = nextSibling;
        else if (Parent is not null) Parent.firstChild = nextSibling;
        if (nextSibling is not null) nextSibling.previousSibling = previousSibling;
        (previousSibling, nextSibling, Metadata, Content, Link, Text) = (null, null, null, null, null, null);
    }
}
