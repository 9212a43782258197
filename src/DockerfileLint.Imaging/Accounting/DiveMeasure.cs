using System;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// The two figures of dive, another tool, so that its thresholds go on working: the smallest copy of each path divided
/// by all its copies, and the bytes of all copies of the paths that two layers have. As its source does it
/// (efficiency.go, read in 2026), only the leaves of a layer are counted, opaque folders aren't known, a deleted file
/// is a copy of no bytes, and a deleted folder one of all bytes in it, where the layer below has an entry for the
/// folder.
/// </summary>
/// <param name="count">Counts the paths that are made.</param>
internal sealed class DiveMeasure(NodeCount count)
{
    private long least;
    private long sum;
    private int clock;
    private string? lastPath;
    private FileNode? lastFolder;
    private int lastDeletedAt;

    /// <summary>The efficiency, from 0 to 1.</summary>
    public double Efficiency => sum == 0 ? 1 : (double)least / sum;

    /// <summary>The wasted bytes.</summary>
    public long WastedBytes { get; private set; }

    /// <summary>Counts the next layer.</summary>
    /// <param name="entries">Its entries.</param>
    /// <param name="root">The root of the paths; symbolic links on the way aren't followed.</param>
    /// <param name="layer">The number of the layer, from 0.</param>
    public void Add(LongList<LayerEntry> entries, FileNode root, int layer)
    {
        var number = layer + 1;
        // What is deleted is measured as the layers below left it.
        foreach (var entry in entries)
            if (entry.Kind == LayerEntryKind.Whiteout)
                CountDeletion(NodeOf(entry, root, 0), number);
        lastPath = null;
        foreach (var entry in entries)
            if (entry.Kind == LayerEntryKind.Whiteout)
                Delete(NodeOf(entry, root, number));
        var nodes = new LongList<FileNode>();
        foreach (var entry in entries)
            nodes.Add(entry.Kind == LayerEntryKind.Whiteout ? root : NodeOf(entry, root, number));
        // Of several entries for a path the last one counts.
        for (var index = entries.Count - 1; index >= 0; index--)
            if (entries[index].Kind is not (LayerEntryKind.Whiteout or LayerEntryKind.Opaque))
                Write(entries[index], nodes[index], number);
        lastPath = null;
    }

    /// <summary>
    /// The path of an entry. With the number of a layer, all folders above it know that they aren't leaves of it.
    /// </summary>
    private FileNode NodeOf(LayerEntry entry, FileNode root, int layer)
    {
        if (!ReferenceEquals(entry.Folder, lastPath))
        {
            (lastFolder, lastDeletedAt) = FolderOf(entry.Folder, root, layer);
            lastPath = entry.Folder;
        }

        if (entry.Kind == LayerEntryKind.Opaque || entry.Name.IsEmpty) return lastFolder!;
        var node = lastFolder!.Get(entry.Name, count);
        if (!node.IsUncounted) Renew(node, lastDeletedAt);
        return node;
    }

    private (FileNode Folder, int DeletedAt) FolderOf(string path, FileNode root, int layer)
    {
        var folder = root;
        var deletedAt = Renew(root, 0);
        for (var start = 0; start < path.Length;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0) end = path.Length;
            folder = folder.Get(path.Substring(start, end - start), count);
            deletedAt = Renew(folder, deletedAt);
            if (layer > 0) MarkFolder(folder.Dive, layer);
            start = end + 1;
        }

        return (folder, deletedAt);
    }

    /// <summary>Without an entry of its own in the layer, it is none to dive.</summary>
    private static void MarkFolder(DiveCount dive, int layer)
    {
        if (dive.FolderIn != layer) (dive.FolderIn, dive.IsFolder) = (layer, false);
    }

    /// <summary>Forgets the bytes that were there before the path or a folder above it was deleted.</summary>
    private int Renew(FileNode node, int deletedAt)
    {
        var dive = node.Dive;
        deletedAt = Math.Max(deletedAt, dive.DeletedAt);
        if (dive.ChangedAt < deletedAt) (dive.Own, dive.Below, dive.IsFolder) = (0, 0, false);
        dive.ChangedAt = clock;
        return deletedAt;
    }

    private void CountDeletion(FileNode node, int layer)
    {
        var dive = node.Dive;
        if (dive.DeletedIn == layer) return;
        dive.DeletedIn = layer;
        Count(dive, dive.IsFolder ? dive.Own + dive.Below : 0);
    }

    private void Delete(FileNode node)
    {
        var dive = node.Dive;
        AddAbove(node, -dive.Own - dive.Below);
        (dive.Own, dive.Below, dive.IsFolder) = (0, 0, false);
        dive.DeletedAt = ++clock;
        lastPath = null;
    }

    private void Write(LayerEntry entry, FileNode node, int layer)
    {
        if (node.IsUncounted && entry.Kind != LayerEntryKind.Directory)
        {
            node.DiveLeaf = new DiveLeaf(entry.Size, layer, clock);
            CountFirst(entry.Size);
            AddAbove(node, entry.Size);
            return;
        }

        var dive = node.Dive;
        if (dive.CountedIn == layer) return;
        dive.CountedIn = layer;
        dive.IsFolder = entry.Kind == LayerEntryKind.Directory;
        if (dive.FolderIn != layer) Count(dive, entry.Size);
        AddAbove(node, entry.Size - dive.Own);
        dive.Own = entry.Size;
    }

    private void CountFirst(long size)
    {
        least += size;
        sum += size;
    }

    private void Count(DiveCount dive, long size)
    {
        least -= dive.Least;
        dive.Least = dive.Copies == 0 ? size : Math.Min(dive.Least, size);
        least += dive.Least;
        sum += size;
        dive.Sum += size;
        dive.Copies++;
        if (dive.Copies > 1) WastedBytes += dive.Copies == 2 ? dive.Sum : size;
    }

    private static void AddAbove(FileNode node, long change)
    {
        if (change == 0) return;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) parent.Dive.Below += change;
    }
}
