using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// The two figures of dive, another tool, so that its thresholds go on working: the smallest copy of each path divided
/// by all its copies, and the bytes of all copies of the paths that two layers have. As its source does it
/// (efficiency.go and file_tree.go, read in 2026), only the leaves of a layer are counted, opaque folders aren't known,
/// a deleted file is a copy of no bytes, and a deleted folder one of all bytes in it, where the layer below has an
/// entry for the folder. Where what is deleted isn't there, the leaves after it are left out.
/// </summary>
/// <param name="root">The root of the paths; symbolic links on the way aren't followed.</param>
/// <param name="count">Counts the paths that are made.</param>
internal sealed class DiveMeasure(FileNode root, NodeCount count)
{
    private long least;
    private long sum;
    private int layer;
    private int clock;
    private DiveOrder order = new();
    private string? lastPath;
    private FileNode? lastFolder;
    private int lastDeletedAt;

    /// <summary>The efficiency, from 0 to 1.</summary>
    public double Efficiency => sum == 0 ? 1 : (double)least / sum;

    /// <summary>The wasted bytes.</summary>
    public long WastedBytes { get; private set; }

    /// <summary>Counts the next layer.</summary>
    /// <param name="entries">Its entries.</param>
    /// <param name="number">The number of the layer, from 0.</param>
    public void Add(LongList<LayerEntry> entries, int number)
    {
        (layer, order) = (number + 1, new DiveOrder());
        var deletions = entries.Where(static entry => entry.Kind == LayerEntryKind.Whiteout).ToList();
        // What is deleted is measured as the layers below left it; what the lowest layer deletes is sought in itself.
        if (number > 0)
        {
            FindMissing(deletions, static _ => false);
            CountDeletions(deletions);
        }

        foreach (var deletion in deletions)
            if (!DiveOrder.IsLate(deletion)) Delete(NodeOf(deletion, isMarked: false));
        lastPath = null;
        var nodes = new LongList<FileNode>();
        foreach (var entry in entries) nodes.Add(NodeOf(entry, isMarked: true));
        if (number == 0 && deletions.Count > 0) FindMissing(deletions, OwnFiles(entries, nodes).Contains);
        Write(entries, nodes);
        if (number == 0) CountDeletions(deletions);
        foreach (var deletion in deletions)
            if (DiveOrder.IsLate(deletion)) Delete(NodeOf(deletion, isMarked: false));
        lastPath = null;
    }

    private static HashSet<FileNode> OwnFiles(LongList<LayerEntry> entries, LongList<FileNode> nodes) =>
        [.. nodes.Where((_, index) => entries[index].Kind != LayerEntryKind.Whiteout)];

    private void FindMissing(List<LayerEntry> deletions, Func<FileNode, bool> isOwn)
    {
        foreach (var deletion in deletions)
        {
            var node = NodeOf(deletion, isMarked: false);
            if (!isOwn(node) && !node.Dive.IsThere) order.StopAt(deletion, node);
        }

        // dive notes the path before it looks for it, with -1 as the smallest copy.
        if (order.Missing is not { Dive: { Copies: 0, Least: 0 } missing }) return;
        missing.Least = -1;
        least--;
    }

    private void Write(LongList<LayerEntry> entries, LongList<FileNode> nodes)
    {
        // Of several entries for a path the last one counts.
        for (var index = entries.Count - 1; index >= 0; index--)
            if (entries[index].Kind is not (LayerEntryKind.Whiteout or LayerEntryKind.Opaque))
                Write(entries[index], nodes[index]);
        // An opaque folder without an entry is a leaf, too: dive leaves out the marker and makes its folder.
        for (var index = 0; index < entries.Count; index++)
            if (entries[index].Kind == LayerEntryKind.Opaque && nodes[index] != root)
                Write(entries[index], nodes[index]);
    }

    /// <summary>
    /// The path of an entry. Where it is marked, all folders above it know that they aren't leaves of the layer.
    /// </summary>
    private FileNode NodeOf(LayerEntry entry, bool isMarked)
    {
        if (entry.Kind == LayerEntryKind.Opaque) return FolderOf(entry, isMarked);
        if (!ReferenceEquals(entry.Folder, lastPath))
        {
            (lastFolder, lastDeletedAt) = FolderAt(entry.Folder, isMarked);
            lastPath = entry.Folder;
        }

        if (entry.Name.IsEmpty) return lastFolder!;
        var node = lastFolder!.Get(entry.Name, count);
        if (!node.IsUncounted) Renew(node, lastDeletedAt);
        return node;
    }

    private FileNode FolderOf(LayerEntry opaque, bool isMarked)
    {
        var path = opaque.Folder;
        if (path.Length == 0) return root;
        var slash = path.LastIndexOf('/');
        var (parent, deletedAt) = FolderAt(slash < 0 ? "" : path.Substring(0, slash), isMarked);
        var node = parent.Get(path.Substring(slash + 1), count);
        if (!node.IsUncounted) Renew(node, deletedAt);
        return node;
    }

    private (FileNode Folder, int DeletedAt) FolderAt(string path, bool isMarked)
    {
        var folder = root;
        var deletedAt = Renew(root, 0);
        for (var start = 0; start < path.Length;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0) end = path.Length;
            folder = folder.Get(path.Substring(start, end - start), count);
            deletedAt = Renew(folder, deletedAt);
            if (isMarked) MarkFolder(folder);
            start = end + 1;
        }

        return (folder, deletedAt);
    }

    /// <summary>Without an entry of its own in the layer, it is none to dive, and has no bytes of its own.</summary>
    private void MarkFolder(FileNode folder)
    {
        var dive = folder.Dive;
        if (dive.FolderIn == layer) return;
        AddAbove(folder, -dive.Own);
        (dive.FolderIn, dive.IsFolder, dive.IsThere, dive.Own) = (layer, false, true, 0);
    }

    /// <summary>Forgets what was there before the path or a folder above it was deleted.</summary>
    private int Renew(FileNode node, int deletedAt)
    {
        var dive = node.Dive;
        deletedAt = Math.Max(deletedAt, dive.DeletedAt);
        if (dive.ChangedAt < deletedAt) dive.Clear();
        dive.ChangedAt = clock;
        return deletedAt;
    }

    private void CountDeletions(List<LayerEntry> deletions)
    {
        foreach (var deletion in deletions)
        {
            if (!order.IsCounted(deletion)) continue;
            var dive = NodeOf(deletion, isMarked: false).Dive;
            if (dive.DeletedIn == layer) continue;
            dive.DeletedIn = layer;
            Count(dive, dive.IsFolder ? dive.Own + dive.Below : 0);
        }
    }

    private void Delete(FileNode node)
    {
        var dive = node.Dive;
        AddAbove(node, -dive.Own - dive.Below);
        dive.Clear();
        dive.DeletedAt = ++clock;
        lastPath = null;
    }

    private void Write(LayerEntry entry, FileNode node)
    {
        var isCounted = order.IsCounted(entry);
        if (isCounted && node.IsUncounted && entry.Kind != LayerEntryKind.Directory)
        {
            node.DiveLeaf = new DiveLeaf(entry.Size, layer, clock);
            CountFirst(entry.Size);
            AddAbove(node, entry.Size);
            return;
        }

        var dive = node.Dive;
        if (dive.WrittenIn == layer) return;
        (dive.WrittenIn, dive.ChangedAt, dive.IsThere) = (layer, clock, true);
        dive.IsFolder = entry.Kind == LayerEntryKind.Directory;
        if (isCounted && dive.FolderIn != layer) Count(dive, entry.Size);
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
