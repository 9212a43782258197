using System;
using System.Collections.Generic;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// The two figures of dive, another tool, so that its thresholds go on working: the smallest copy of each path divided by
/// all its copies, and the bytes of all copies of the paths that two layers have. As its source does it (efficiency.go,
/// read in 2026), only the leaves of a layer are counted, opaque folders aren't known, a deleted file is a copy of no
/// bytes, and a deleted folder one of all bytes in it.
/// </summary>
internal sealed class DiveMeasure
{
    private readonly List<FileNode> nodes = [];
    private long least;
    private long sum;

    /// <summary>The efficiency, from 0 to 1.</summary>
    public double Efficiency => sum == 0 ? 1 : (double)least / sum;

    /// <summary>The wasted bytes.</summary>
    public long WastedBytes { get; private set; }

    /// <summary>Counts the next layer.</summary>
    /// <param name="entries">Its entries.</param>
    /// <param name="root">The root of the paths; symbolic links on the way aren't followed.</param>
    /// <param name="layer">The number of the layer, from 0.</param>
    public void Add(IReadOnlyList<LayerEntry> entries, FileNode root, int layer)
    {
        var number = layer + 1;
        nodes.Clear();
        foreach (var entry in entries) nodes.Add(NodeOf(entry, root, number));
        // Of several entries for a path the last one counts.
        for (var index = entries.Count - 1; index >= 0; index--)
            if (entries[index].Kind != LayerEntryKind.Opaque && nodes[index].Dive.CountedIn != number)
                Count(entries[index], nodes[index], number);
        for (var index = 0; index < entries.Count; index++)
            if (entries[index].Kind != LayerEntryKind.Opaque)
                Stack(entries[index], nodes[index], number);
    }

    /// <summary>The path of an entry; all folders above it know that they aren't leaves.</summary>
    private static FileNode NodeOf(LayerEntry entry, FileNode root, int layer)
    {
        var folder = root;
        var deletedIn = Renew(root, 0, layer);
        var path = entry.Folder;
        for (var start = 0; start < path.Length;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0) end = path.Length;
            folder.Dive.FolderIn = layer;
            folder = folder.Get(path.Substring(start, end - start));
            deletedIn = Renew(folder, deletedIn, layer);
            start = end + 1;
        }

        if (entry.Kind == LayerEntryKind.Opaque || entry.Name.Length == 0) return folder;
        folder.Dive.FolderIn = layer;
        var node = folder.Get(entry.Name);
        Renew(node, deletedIn, layer);
        return node;
    }

    /// <summary>Forgets the bytes that were there before the path or a folder above it was deleted.</summary>
    private static int Renew(FileNode node, int deletedIn, int layer)
    {
        ref var dive = ref node.Dive;
        deletedIn = Math.Max(deletedIn, dive.DeletedIn);
        if (dive.ChangedIn <= deletedIn) (dive.Own, dive.Below) = (0, 0);
        dive.ChangedIn = layer;
        return deletedIn;
    }

    private void Count(LayerEntry entry, FileNode node, int layer)
    {
        ref var dive = ref node.Dive;
        dive.CountedIn = layer;
        if (dive.FolderIn == layer) return;
        var size = entry.Kind == LayerEntryKind.Whiteout ? dive.Below : entry.Size;
        least -= dive.Least;
        dive.Least = dive.Copies == 0 ? size : Math.Min(dive.Least, size);
        least += dive.Least;
        sum += size;
        dive.Sum += size;
        dive.Copies++;
        if (dive.Copies > 1) WastedBytes += dive.Copies == 2 ? dive.Sum : size;
    }

    /// <summary>Puts the entry on what is below it.</summary>
    private static void Stack(LayerEntry entry, FileNode node, int layer)
    {
        ref var dive = ref node.Dive;
        var isDeleted = entry.Kind == LayerEntryKind.Whiteout;
        var change = (isDeleted ? -dive.Below : entry.Size) - dive.Own;
        dive.Own = isDeleted ? 0 : entry.Size;
        if (isDeleted) (dive.Below, dive.DeletedIn) = (0, layer);
        if (change == 0) return;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) parent.Dive.Below += change;
    }
}
