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
    private readonly FileNode root;
    private readonly PackageLists lists;
    private readonly WasteFolders folders;

    /// <summary>Knows what the image says itself.</summary>
    /// <param name="root">The root.</param>
    /// <param name="configuration">The configuration of the image.</param>
    public WasteWalk(FileNode root, ImageConfiguration configuration)
    {
        this.root = root;
        lists = PackageLists.Read(root);
        folders = new WasteFolders(configuration, lists.IsPlugAndPlay);
    }

    /// <summary>The kinds of all contents that are of one.</summary>
    public IReadOnlyDictionary<FileContent, MeasuredKind> Kinds => kinds;

    /// <summary>Looks at all contents. One with several names is of a kind only if all of them are of one.</summary>
    public WasteWalk Read(IReadOnlyList<FileContent> contents)
    {
        var needed = new HashSet<FileContent>();
        foreach (var file in Files())
            if (file.Content is { Names: > 1 } content && KindOf(file) is null && KindOf(content.Node) is not null)
                needed.Add(content);
        foreach (var content in contents)
            if (KindOf(content.Node) is { } kind && !needed.Contains(content)) kinds[content] = kind;
        return this;
    }

    /// <summary>Everything that isn't a folder.</summary>
    private IEnumerable<FileNode> Files()
    {
        var open = new Stack<FileNode>();
        open.Push(root);
        while (open.Count > 0)
            foreach (var node in open.Pop().Children)
                if (node.IsFolder) open.Push(node);
                else yield return node;
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
