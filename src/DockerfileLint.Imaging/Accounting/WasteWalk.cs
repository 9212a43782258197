using System.Collections.Generic;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Archives;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>The paths of an image, deleted ones too, with what nothing needs of them.</summary>
/// <param name="root">The root.</param>
/// <param name="configuration">The configuration of the image.</param>
internal sealed class WasteWalk(FileNode root, ImageConfiguration configuration)
{
    private readonly Dictionary<FileContent, MeasuredKind> kinds = [];
    private readonly Dictionary<FileNode, MeasuredKind?> known = [];
    private readonly PackageLists lists = PackageLists.Read(root);

    /// <summary>The kinds of all contents that are of one.</summary>
    public IReadOnlyDictionary<FileContent, MeasuredKind> Kinds => kinds;

    /// <summary>Looks at all contents.</summary>
    public WasteWalk Read(IReadOnlyList<FileContent> contents)
    {
        var folders = new WasteFolders(configuration, lists.IsPlugAndPlay);
        foreach (var content in contents)
        {
            var ofFolder = KindOf(content.Node.Parent!, folders);
            if ((ofFolder ?? WasteKinds.OfFile(content.Node)) is { } kind && !WasteKinds.IsKept(content.Node, kind))
                kinds[content] = kind;
        }

        return this;
    }

    /// <summary>That of the outermost folder that has one, but for packages.</summary>
    private MeasuredKind? KindOf(FileNode folder, WasteFolders folders)
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
