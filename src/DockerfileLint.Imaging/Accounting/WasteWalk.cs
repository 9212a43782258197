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
    private readonly Dictionary<FileNode, MeasuredKind?> folders = [];
    private readonly HashSet<FileNode> development = [];

    /// <summary>The kinds of all contents that are of one.</summary>
    public IReadOnlyDictionary<FileContent, MeasuredKind> Kinds => kinds;

    /// <summary>Looks at all contents. One with several names is of a kind only if all of them are of one.</summary>
    public WasteWalk Read(IReadOnlyList<FileContent> contents)
    {
        AddDevelopmentFolders();
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

    private MeasuredKind? KindOf(FileNode file) => KindOfFolder(file.Parent!) ?? WasteKinds.OfFile(file.Name);

    /// <summary>That of the nearest folder that has one.</summary>
    private MeasuredKind? KindOfFolder(FileNode folder)
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

    /// <summary>Finds the folders of packages that npm's own list says serve development only.</summary>
    private void AddDevelopmentFolders()
    {
        foreach (var file in Files())
            if (file.Text is not null) AddDevelopment(file);
    }

    private void AddDevelopment(FileNode list)
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
                    development.Add(node);
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
