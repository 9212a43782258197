using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>What the layers have that aren't squashed, as long as nothing is on top of them.</summary>
internal sealed class LowerFiles
{
    private readonly Dictionary<FileNode, bool> isFolder = [];
    private readonly FileMetadata rootMetadata;
    private readonly FileTime rootModified;

    /// <summary>Notes what there is.</summary>
    /// <param name="tree">The file system before the first squashed layer is added.</param>
    public LowerFiles(FileTree tree)
    {
        rootMetadata = tree.Root.Metadata ?? FileMetadata.ImpliedFolder;
        rootModified = tree.Root.Modified;
        foreach (var (node, _) in FileWalk.All(tree)) isFolder.Add(node, node.IsFolder);
    }

    /// <summary>Whether the squashed layers changed the root itself.</summary>
    public bool HasOtherRoot(FileNode root) => !rootMetadata.Equals(root.Metadata) || rootModified != root.Modified;

    /// <summary>
    /// What has to be deleted in folders that are still there: the names, or null for everything in the folder. Each
    /// path counts by itself, so that a folder that was made anew needs nothing more.
    /// </summary>
    public Dictionary<FileNode, List<string>?> Deletions()
    {
        var deletions = new Dictionary<FileNode, List<string>?>();
        var withSurvivors = new HashSet<FileNode>();
        foreach (var node in isFolder.Keys)
        {
            if (node.Parent is not { IsFolder: true } folder || !isFolder[folder]) continue;
            if (node.Exists) withSurvivors.Add(folder);
            else if (deletions.TryGetValue(folder, out var names)) names!.Add(node.Name);
            else deletions.Add(folder, [node.Name]);
        }

        foreach (var folder in deletions.Keys.ToList())
            if (deletions[folder] is { Count: > 1 } names && !withSurvivors.Contains(folder))
                deletions[folder] = null;
        return deletions;
    }
}
