using System.Collections.Generic;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>The paths of an image, deleted ones too, with what nothing needs of them.</summary>
internal sealed class WasteWalk
{
    private readonly Dictionary<FileContent, MeasuredKind> kinds = [];
    private readonly Dictionary<FileNode, MeasuredKind?> known = [];
    private readonly PackageLists lists;
    private readonly WasteFolders folders;

    /// <summary>Knows what the image says itself.</summary>
    /// <param name="root">The root.</param>
    /// <param name="configuration">The configuration of the image.</param>
    public WasteWalk(FileNode root, ImageConfiguration configuration)
    {
        lists = PackageLists.Read(root);
        folders = new WasteFolders(configuration, lists.IsPlugAndPlay);
    }

    /// <summary>The kinds of all contents that are of one.</summary>
    public IReadOnlyDictionary<FileContent, MeasuredKind> Kinds => kinds;

    /// <summary>Looks at all contents.</summary>
    public WasteWalk Read(IReadOnlyList<FileContent> contents)
    {
        foreach (var content in contents)
            if (KindOf(content.Node) is { } kind) kinds[content] = kind;
        return this;
    }

    private MeasuredKind? KindOf(FileNode file) =>
        (KindOfFolder(file.Parent!) ?? WasteKinds.OfFile(file)) is { } kind && !WasteKinds.IsKept(file, kind)
            ? kind
            : null;

    /// <summary>That of the outermost folder that has one, but for packages.</summary>
    private MeasuredKind? KindOfFolder(FileNode folder)
    {
        var open = new Stack<FileNode>();
        MeasuredKind? kind = null;
        for (var node = folder; node.Parent is not null && !known.TryGetValue(node, out kind); node = node.Parent)
            open.Push(node);
        while (open.Count > 0)
        {
            var node = open.Pop();
            kind = lists.IsDevelopment(node) ? MeasuredKind.DevelopmentPackages : kind ?? folders.Of(node);
            known[node] = kind;
        }

        return kind;
    }
}
