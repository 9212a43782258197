using System;
using System.Collections.Generic;
using System.Text;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Files;

/// <summary>A path of the image. It stays in the tree when what it named is deleted.</summary>
/// <param name="name">The last part of the path; empty for the root.</param>
/// <param name="parent">The folder; null for the root.</param>
internal sealed class FileNode(FileName name, FileNode? parent)
{
    private FileExtras? extras;
    private FileNode? nextSibling;
    private FileNode? previousSibling;

    // There are at most 256 layers, and many files.
    private long seconds;
    private int nanoseconds;
    private short layer = -1;
    private short diveLayer;
    private int diveChangedAt;
    private long diveBytes;

    /// <summary>The last part of the path; <c>""</c> for the root.</summary>
    public string Name => name.ToString();

    /// <summary>The same as it is kept.</summary>
    public FileName NameKey => name;

    /// <summary>The folder; null for the root.</summary>
    public FileNode? Parent => parent;

    /// <summary>Owner, permissions and kind; null where the merged file system has nothing at the path.</summary>
    public FileMetadata? Metadata { get; private set; }

    /// <summary>What a regular file contains; null for all others.</summary>
    public FileContent? Content { get; set; }

    /// <summary>Where a symbolic link leads.</summary>
    public string? Link
    {
        get => extras?.Link;
        set => Set(value, static (extras, link) => extras.Link = link);
    }

    /// <summary>The names of what isn't a file and has several.</summary>
    public LinkGroup? Group
    {
        get => extras?.Group;
        set => Set(value, static (extras, group) => extras.Group = group);
    }

    /// <summary>When it was changed.</summary>
    public FileTime Modified
    {
        get => new(seconds, nanoseconds);
        set => (seconds, nanoseconds) = value;
    }

    /// <summary>The layer that wrote it last, from 0.</summary>
    public int Layer => layer;

    /// <summary>The text that was kept of the file.</summary>
    public byte[]? Text
    {
        get => extras?.Text;
        set => Set(value, static (extras, text) => extras.Text = text);
    }

    /// <summary>What the last layer that took something away from here took.</summary>
    public RemovedFile? Removed
    {
        get => extras?.Removed;
        set => Set(value, static (extras, removed) => extras.Removed = removed);
    }

    /// <summary>What is counted here as another tool counts.</summary>
    public DiveCount Dive => (extras ??= new FileExtras()).Dive ??= new DiveCount(DiveLeaf);

    /// <summary>What is counted here, as long as only one layer has the path and nothing is below it.</summary>
    public DiveLeaf DiveLeaf
    {
        get => new(diveBytes, diveLayer, diveChangedAt);
        set => (diveBytes, diveLayer, diveChangedAt) = (value.Bytes, (short)value.Layer, value.ChangedAt);
    }

    /// <summary>Whether nothing is counted here yet.</summary>
    public bool IsUncounted => extras?.Dive is null && diveLayer == 0;

    /// <summary>Whether the merged file system has something at the path.</summary>
    public bool Exists => Metadata is not null;

    /// <summary>Whether that is a folder.</summary>
    public bool IsFolder => Metadata?.Kind == TarKind.Directory;

    /// <summary>What is in the folder. It may be taken away while this goes on.</summary>
    public IEnumerable<FileNode> Children
    {
        get
        {
            for (var child = extras?.FirstChild; child is not null;)
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
    public FileNode? Find(string child) => extras?.Nodes?.Find(child);

    /// <summary>The path below with that name; null where no layer ever had one.</summary>
    public FileNode? Find(FileName child) => extras?.Nodes?.Find(child);

    /// <summary>The path below with that name.</summary>
    /// <exception cref="ImageException">The tree has too many.</exception>
    public FileNode Get(FileName child, NodeCount count) => Find(child) ?? Add(child, count);

    /// <summary>The path of a folder below with that name.</summary>
    /// <exception cref="ImageException">The tree has too many.</exception>
    public FileNode Get(string child, NodeCount count) => Find(child) ?? Add(count.NameOf(child), count);

    /// <summary>Writes it; its folder exists.</summary>
    public void Set(FileMetadata metadata, int writer)
    {
        if (Metadata is null && Parent is not null)
        {
            nextSibling = Parent.extras!.FirstChild;
            if (nextSibling is not null) nextSibling.previousSibling = this;
            Parent.extras.FirstChild = this;
        }

        (Metadata, layer) = (metadata, (short)writer);
    }

    /// <summary>Takes it out of its folder; there is nothing in it any more.</summary>
    public void Remove()
    {
        if (previousSibling is not null) previousSibling.nextSibling = nextSibling;
        else if (Parent is not null) Parent.extras!.FirstChild = nextSibling;
        if (nextSibling is not null) nextSibling.previousSibling = previousSibling;
        (previousSibling, nextSibling, Metadata, Content, Link, Text) = (null, null, null, null, null, null);
    }

    private FileNode Add(FileName child, NodeCount count)
    {
        count.Add();
        var added = new FileNode(child, this);
        extras ??= new FileExtras();
        (extras.Nodes ??= new FileNodes()).Add(added);
        return added;
    }

    /// <summary>Most files have none, and need no memory for saying so.</summary>
    private void Set<T>(T? value, Action<FileExtras, T?> set)
        where T : class
    {
        if (value is null && extras is null) return;
        set(extras ??= new FileExtras(), value);
    }
}
