using System;
using System.Collections.Generic;
using DockerfileLint.Imaging.Layers;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Files;

/// <summary>
/// The folders of a layer's entries in the merged file system. Symbolic links of the layer itself are followed within
/// the image; links and files of lower layers aren't known where it is unpacked, and a folder takes their place.
/// </summary>
/// <param name="root">The root.</param>
/// <param name="count">Counts the folders that are made.</param>
/// <param name="makeFolder">Makes a folder of a path, whatever is there.</param>
internal sealed class FolderFinder(FileNode root, NodeCount count, Action<FileNode> makeFolder)
{
    private string archive = "";
    private int layer;
    private int steps;
    private string? lastPath;
    private FileNode? lastFolder;

    /// <summary>Begins a layer.</summary>
    public void Begin(int number, string name)
    {
        (layer, archive) = (number, name);
        Forget();
    }

    /// <summary>Forgets what was found last: something was taken away.</summary>
    public void Forget() => (lastPath, lastFolder) = (null, null);

    /// <summary>The folder at a path, also by way of links; null where there is none.</summary>
    /// <exception cref="ImageException">Links lead in a circle.</exception>
    public FileNode? Find(string path) => Walk(path, isMade: false);

    /// <summary>The folder at a path, made where there is none.</summary>
    /// <exception cref="ImageException">Links lead in a circle, or a file of the layer is on the way.</exception>
    public FileNode Make(string path) => Walk(path, isMade: true)!;

    private FileNode? Walk(string path, bool isMade)
    {
        if (ReferenceEquals(path, lastPath)) return lastFolder;
        var folder = root;
        var links = 0;
        var open = new Stack<string>();
        Push(open, path);
        while (open.Count > 0)
        {
            if (++steps > ImageLimits.Steps)
                throw new ImageException(
                    $"{archive}: the way to the files leads over more than {ImageLimits.Steps} folders");
            var part = open.Pop();
            if (part.Length == 0 || part == ".") continue;
            if (part == "..")
            {
                folder = folder.Parent ?? root;
                continue;
            }

            var node = folder.Find(part);
            if (node is { Metadata.Kind: TarKind.SymbolicLink } && (!isMade || node.Layer == layer))
            {
                if (++links > ImageLimits.Links)
                    throw new ImageException($"{archive}: symbolic links at /{LayerPath.Shown(path)} lead in a circle");
                if (node.Link!.Length > 0 && node.Link[0] == '/') folder = root;
                Push(open, node.Link);
                continue;
            }

            if (node is not { IsFolder: true })
            {
                if (!isMade) return null;
                if (node is { Exists: true } && node.Layer == layer)
                    throw new ImageException(
                        $"{archive}: {LayerPath.Shown(node.Path)} is a folder for one file and a file for another");
                node ??= folder.Get(part, count);
                makeFolder(node);
            }

            folder = node;
        }

        (lastPath, lastFolder) = (path, folder);
        return folder;
    }

    private static void Push(Stack<string> open, string path)
    {
        var parts = path.Split('/');
        for (var index = parts.Length - 1; index >= 0; index--) open.Push(parts[index]);
    }
}
