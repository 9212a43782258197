using System.Collections.Generic;
using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Files;

/// <summary>
/// The merged file system of an image, as the layers are put on each other, and what every layer wrote. Whiteouts take
/// effect before all other entries of their layer, wherever they are in it (OCI image specification, "Image Layer
/// Filesystem Changeset"). Each layer is unpacked by itself, as Docker and containerd do with overlayfs: a folder that
/// it needs takes the place of what lower layers have there, unless that is a folder, too.
/// </summary>
internal sealed class FileTree
{
    private readonly LongList<FileContent> contents = new();
    private readonly NodeCount count = new();
    private readonly FolderFinder folders;
    private string archive = "";
    private int layer = -1;
    private bool hasLostNames;

    public FileTree()
    {
        folders = new FolderFinder(
            Root, count, node => Replace(node, null, FileMetadata.ImpliedFolder, default));
        Dive = new DiveMeasure(Root, count);
    }

    /// <summary>The root.</summary>
    public FileNode Root { get; } = new(default, null);

    /// <summary>Everything that any layer wrote.</summary>
    public IReadOnlyList<FileContent> Contents => contents;

    /// <summary>What dive says.</summary>
    public DiveMeasure Dive { get; }

    /// <summary>Puts the next layer on top.</summary>
    /// <param name="entries">Its entries.</param>
    /// <param name="name">Its archive, for messages.</param>
    /// <exception cref="ImageException">No builder could have put it there.</exception>
    public void Add(LongList<LayerEntry> entries, string name)
    {
        archive = count.Archive = name;
        layer++;
        Root.Set(Root.Metadata ?? FileMetadata.ImpliedFolder, layer);
        folders.Begin(layer, name);
        Dive.Add(entries, layer);
        foreach (var entry in entries)
            if (IsDeletion(entry)) folders.Make(entry.Folder);
        foreach (var entry in entries)
            if (IsDeletion(entry)) Delete(entry);
        foreach (var entry in entries)
            if (!IsDeletion(entry)) Write(entry);
    }

    /// <summary>
    /// Ends the tree: a content whose first name was taken away gets the oldest one that is still there.
    /// </summary>
    public void Close()
    {
        if (!hasLostNames) return;
        hasLostNames = false;
        var open = new Stack<FileNode>();
        open.Push(Root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node.Content is { } content && content.Node.Content != content) content.Rename(node);
            // The youngest one comes first here.
            foreach (var child in node.Children) open.Push(child);
        }
    }

    private static bool IsDeletion(LayerEntry entry) =>
        entry.Kind is LayerEntryKind.Whiteout or LayerEntryKind.Opaque;

    private void Delete(LayerEntry entry)
    {
        if (folders.Find(entry.Folder) is not { Exists: true } folder) return;
        if (entry.Kind == LayerEntryKind.Opaque)
            RemoveChildren(folder);
        else if (folder.Find(entry.Name) is { Exists: true } node)
            RemoveAll(node);
        folders.Forget();
    }

    private void Write(LayerEntry entry)
    {
        if (entry is { Folder: "", Name.IsEmpty: true })
        {
            if (entry.Kind != LayerEntryKind.Directory) throw Wrong(entry, "is the root, but not a folder");
            Root.Set(entry.Metadata, layer);
            Root.Modified = entry.Modified;
            return;
        }

        var node = folders.Make(entry.Folder).Get(entry.Name, count);
        if (entry.Kind == LayerEntryKind.Directory)
        {
            if (!node.IsFolder) Replace(node, null, entry.Metadata, entry.Modified);
            node.Set(entry.Metadata, layer);
            node.Modified = entry.Modified;
        }
        else if (entry.Kind == LayerEntryKind.HardLink)
        {
            WriteLink(entry, node);
        }
        else
        {
            var content = entry.Content;
            // An archive may list a layer twice.
            if (content?.Node is not null) content = new FileContent(content.Size, content.Hash);
            content?.Place(node, layer);
            if (content is not null) contents.Add(content);
            Replace(node, content, entry.Metadata, entry.Modified);
            (node.Link, node.Text) = (entry.Link, entry.Text);
        }
    }

    /// <summary>Gives what is there another name.</summary>
    private void WriteLink(LayerEntry entry, FileNode node)
    {
        var link = entry.Link!;
        var slash = link.LastIndexOf('/');
        var target = folders.Find(slash < 0 ? "" : link.Substring(0, slash))?.Find(link.Substring(slash + 1));
        if (target is not { Exists: true, IsFolder: false } || target == node)
            throw Wrong(entry, $"is a hard link to /{LayerPath.Shown(link)}, which isn't a file");
        var (content, symbolic, text) = (target.Content, target.Link, target.Text);
        Replace(node, content, target.Metadata!, target.Modified);
        (node.Link, node.Text) = (symbolic, text);
        if (content is null) Join(node, target);
        if (content?.Node.Removed is { Content.Cause: HiddenCause.Rewritten } removed && removed.Layer == layer)
            removed.Content.Changes |= ContentChanges.Link;
    }

    private static void Join(FileNode node, FileNode target)
    {
        node.Group = target.Group ??= new LinkGroup();
        node.Group.Names++;
    }

    /// <summary>Writes something in the place of what is there.</summary>
    private void Replace(FileNode node, FileContent? content, FileMetadata metadata, FileTime modified)
    {
        content?.AddName();
        if (node.Exists)
        {
            if (node.IsFolder || node.Link is not null) folders.Forget();
            if (node.IsFolder) RemoveChildren(node);
            RemoveContent(node);
            (node.Content, node.Link, node.Text) = (null, null, null);
        }

        if (node.Removed is { } removed && removed.Layer == layer && removed.Content.Hider == layer)
            Explain(removed, content, metadata, modified);
        node.Set(metadata, layer);
        (node.Content, node.Modified) = (content, modified);
    }

    private static void Explain(RemovedFile removed, FileContent? content, FileMetadata metadata, FileTime modified)
    {
        var old = removed.Content;
        if (content is null || content.Size != old.Size || content.Hash != old.Hash)
        {
            old.Explain(HiddenCause.Overwritten, ContentChanges.None);
            return;
        }

        var was = removed.Metadata;
        var changes = ContentChanges.None;
        if ((was.UserId, was.GroupId) != (metadata.UserId, metadata.GroupId)) changes |= ContentChanges.Owner;
        if (was.Mode != metadata.Mode) changes |= ContentChanges.Mode;
        if (removed.Modified != modified) changes |= ContentChanges.Time;
        if (!was.HasAttributesOf(metadata)) changes |= ContentChanges.Attributes;
        old.Explain(HiddenCause.Rewritten, changes);
    }

    private void RemoveChildren(FileNode folder)
    {
        foreach (var child in folder.Children) RemoveAll(child);
    }

    private void RemoveAll(FileNode root)
    {
        var open = new Stack<FileNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            var isEmpty = true;
            foreach (var child in node.Children)
            {
                if (isEmpty) open.Push(node);
                isEmpty = false;
                open.Push(child);
            }

            if (!isEmpty) continue;
            RemoveContent(node);
            node.Remove();
        }
    }

    private void RemoveContent(FileNode node)
    {
        if (node.Group is { } group)
        {
            group.Names--;
            node.Group = null;
        }

        if (node.Content is not { } content) return;
        content.RemoveName(node, layer);
        hasLostNames |= content.Names > 0 && content.Node == node;
        node.Removed = new RemovedFile(content, node.Metadata!, node.Modified, layer);
    }

    private ImageException Wrong(LayerEntry entry, string what) =>
        new($"{archive}: {LayerPath.Shown(entry.Path)} {what}");
}
