using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>What layers wrote to a folder, with all that was hidden later.</summary>
/// <param name="node">The folder.</param>
/// <param name="depth">How many folders it is in.</param>
internal sealed class StoredFolder(FileNode node, int depth)
{
    /// <summary>The folder.</summary>
    public FileNode Node => node;

    /// <summary>How many folders it is in.</summary>
    public int Depth => depth;

    /// <summary>The bytes of all files in it.</summary>
    public long Bytes { get; private set; }

    /// <summary>Those of them that are hidden.</summary>
    public long Hidden { get; private set; }

    /// <summary>The folders in it.</summary>
    public List<StoredFolder> Folders { get; } = [];

    /// <summary>The files in it.</summary>
    public List<FileContent> Files { get; } = [];

    /// <summary>The root, with all folders that have one of the files.</summary>
    public static StoredFolder Of(FileNode root, IEnumerable<FileContent> files)
    {
        var top = new StoredFolder(root, 0);
        var folders = new Dictionary<FileNode, StoredFolder> { [root] = top };
        foreach (var file in files.Where(static file => file.Size > 0)) Find(file.Node.Parent!, folders).Add(file);
        foreach (var folder in folders.Values.Where(static one => one.Node.Parent is not null)
            .OrderByDescending(static one => one.Depth))
        {
            var parent = folders[folder.Node.Parent!];
            parent.Folders.Add(folder);
            parent.Bytes += folder.Bytes;
            parent.Hidden += folder.Hidden;
        }

        return top;
    }

    private static StoredFolder Find(FileNode node, Dictionary<FileNode, StoredFolder> folders)
    {
        var missing = new Stack<FileNode>();
        StoredFolder? folder;
        while (!folders.TryGetValue(node, out folder))
        {
            missing.Push(node);
            node = node.Parent!;
        }

        while (missing.TryPop(out var next)) folders.Add(next, folder = new StoredFolder(next, folder.Depth + 1));
        return folder;
    }

    private void Add(FileContent file)
    {
        Files.Add(file);
        Bytes += file.Size;
        if (file.Hider >= 0) Hidden += file.Size;
    }
}
