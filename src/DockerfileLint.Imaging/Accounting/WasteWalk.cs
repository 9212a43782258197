using System;
using System.Collections.Generic;
using System.Text.Json;
using DockerfileLint.Images;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>The paths of an image, deleted ones too, with what nothing needs of them.</summary>
/// <param name="root">The root.</param>
internal sealed class WasteWalk(FileNode root)
{
    private readonly Dictionary<FileContent, MeasuredKind> kinds = [];

    /// <summary>The kinds of all contents that are of one.</summary>
    public IReadOnlyDictionary<FileContent, MeasuredKind> Kinds => kinds;

    /// <summary>Looks at all contents.</summary>
    public WasteWalk Read(IReadOnlyList<FileContent> contents)
    {
        var folders = new Dictionary<FileNode, MeasuredKind?>();
        var development = DevelopmentFolders(root);
        foreach (var content in contents)
        {
            var ofFolder = KindOf(content.Node.Parent!, folders, development);
            if ((ofFolder ?? WasteKinds.OfFile(content.Node.Name)) is { } kind) kinds[content] = kind;
        }
        return this;
    }

    /// <summary>That of the nearest folder that has one.</summary>
    private static MeasuredKind? KindOf(
        FileNode folder, Dictionary<FileNode, MeasuredKind?> folders, HashSet<FileNode> development)
    {
        var open = new Stack<FileNode>();
        MeasuredKind? kind = null;
        for (var node = folder; node.Parent is not null && !folders.TryGetValue(node, out kind); node = node.Parent)
            open.Push(node);
        while (open.Count > 0)
        {
            var node = open.Pop();
            kind = development.Contains(node)
                ? MeasuredKind.DevelopmentPackages
                : kind ?? WasteKinds.OfFolder(node.Path);
            folders[node] = kind;
        }

        return kind;
    }

    /// <summary>The folders of packages that npm's own list says serve development only.</summary>
    private static HashSet<FileNode> DevelopmentFolders(FileNode root)
    {
        var found = new HashSet<FileNode>();
        var open = new Stack<FileNode>();
        open.Push(root);
        while (open.Count > 0)
            foreach (var node in open.Pop().Children)
                if (node.IsFolder) open.Push(node);
                else if (node.Text is not null) AddDevelopment(node, found);
        return found;
    }

    private static void AddDevelopment(FileNode list, HashSet<FileNode> found)
    {
        // node_modules/.package-lock.json names folders from that of the project on.
        if (list.Parent?.Parent is not { } project) return;
        try
        {
            using var document = JsonDocument.Parse(list.Text!, new JsonDocumentOptions { MaxDepth = 64 });
            if (!document.RootElement.TryGetProperty("packages", out var packages)
                || packages.ValueKind != JsonValueKind.Object)
                return;
            foreach (var package in packages.EnumerateObject())
                if (package.Value is { ValueKind: JsonValueKind.Object } value
                    && value.TryGetProperty("dev", out var dev) && dev.ValueKind == JsonValueKind.True
                    && NodeAt(project, package.Name) is { } node)
                    found.Add(node);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A file with that name that isn't npm's.
        }
    }

    private static FileNode? NodeAt(FileNode folder, string path)
    {
        var node = folder;
        foreach (var part in path.Split('/'))
            if (node?.Find(part) is { Exists: true } next) node = next;
            else return null;
        return node;
    }
}
