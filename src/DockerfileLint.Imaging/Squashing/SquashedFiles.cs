using System.Collections.Generic;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>
/// What the new layer has: all that the squashed layers wrote and that is still there, the folders on the way to it,
/// and the deletions of what lower layers have. What a lower layer has and got another name is written anew with all
/// its names, since no layer can link to a file of another one.
/// </summary>
internal sealed class SquashedFiles
{
    private readonly FileTree tree;
    private readonly int from;
    private readonly LowerFiles? lower;
    private readonly HashSet<FileNode> folders = [];
    private readonly HashSet<object> lifted = [];
    private readonly Dictionary<FileContent, List<FileNode>> names = [];

    /// <summary>Finds out what the new layer has.</summary>
    /// <param name="tree">The file system of the whole image.</param>
    /// <param name="from">The lowest layer that is squashed.</param>
    /// <param name="lower">What the layers below have; null where there are none.</param>
    public SquashedFiles(FileTree tree, int from, LowerFiles? lower)
    {
        (this.tree, this.from, this.lower) = (tree, from, lower);
        Deletions = lower?.Deletions() ?? [];
        foreach (var (node, _) in FileWalk.All(tree))
            if (node.Layer >= from && node.Content is { } content && content.Layer < from)
                lifted.Add(content);
            else if (node.Layer >= from && node.Group is { } group)
                lifted.Add(group);
        foreach (var folder in Deletions.Keys) AddFolder(folder);
        foreach (var (node, _) in FileWalk.All(tree))
            if (node.Parent is { } folder && IsWritten(node))
            {
                AddFolder(folder);
                AddName(node);
            }
    }

    /// <summary>The root.</summary>
    public FileNode Root => tree.Root;

    /// <summary>The deletions: names by folder, or null for everything in it.</summary>
    public Dictionary<FileNode, List<string>?> Deletions { get; }

    /// <summary>All folders, links and the like, with their paths; a folder comes before what is in it.</summary>
    public IEnumerable<(FileNode Node, string Path)> WithoutContent()
    {
        foreach (var (node, path) in FileWalk.All(tree))
            if (node.Content is null
                && (node.Parent is null ? HasRoot(node) : IsWritten(node) || folders.Contains(node)))
                yield return (node, path);
    }

    /// <summary>Whether the new layer has a content.</summary>
    public bool Has(FileContent content) => content.Names > 0 && (content.Layer >= from || lifted.Contains(content));

    /// <summary>The paths of a content that the new layer has.</summary>
    public IReadOnlyList<FileNode> NamesOf(FileContent content) =>
        names.TryGetValue(content, out var all) ? all : [content.Node];

    private bool IsWritten(FileNode node) =>
        node.Layer >= from || (((object?)node.Content ?? node.Group) is { } shared && lifted.Contains(shared));

    /// <summary>The root is written where a squashed layer has an entry for it that changes it.</summary>
    private bool HasRoot(FileNode root) =>
        lower is null ? !ReferenceEquals(root.Metadata, FileMetadata.ImpliedFolder) : lower.HasOtherRoot(root);

    private void AddFolder(FileNode folder)
    {
        for (var node = folder; node is not null && folders.Add(node); node = node.Parent)
        {
        }
    }

    /// <summary>Most files have one name, at which they were written; only of others are the names kept.</summary>
    private void AddName(FileNode node)
    {
        if (node.Content is not { } content || (content.Names == 1 && content.Node == node)) return;
        if (names.TryGetValue(content, out var all)) all.Add(node);
        else names.Add(content, [node]);
    }
}
