using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Reporting;

namespace DockerfileLint.Tool.Images.Pages;

/// <summary>
/// Divides an image into areas: of all folders that are seen, the largest is divided next, until there are enough.
/// </summary>
/// <param name="total">The bytes of the whole picture.</param>
internal sealed class FileAreas(long total)
{
    // A folder or a file below these parts of the picture isn't divided, or isn't seen by itself.
    private const int DividedPart = 100;
    private const int SeenPart = 2_000;
    private const int PartsOfFolder = 60;

    private readonly PriorityQueue<(FileArea Area, StoredFolder Folder), long> open = new();
    private int count;

    /// <summary>The areas in the root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="most">How many there are of them, about.</param>
    public static IReadOnlyList<FileArea> Of(StoredFolder root, int most)
    {
        var areas = new FileAreas(root.Bytes);
        var top = areas.PartsOf(root);
        while (areas.count < most && areas.open.TryDequeue(out var next, out _))
            next.Area.Parts = areas.PartsOf(next.Folder);
        return top;
    }

    private List<FileArea> PartsOf(StoredFolder folder)
    {
        // What several layers wrote to a path is one area.
        var files = folder.Files.GroupBy(static file => file.Node)
            .Select(static file => (Bytes: file.Sum(static one => one.Size), Make: new Func<FileArea>(() => Of(file))));
        var parts = folder.Folders.Select(inner => (inner.Bytes, Make: new Func<FileArea>(() => Of(inner))))
            .Concat(files)
            .OrderByDescending(static part => part.Bytes)
            .ToList();
        var areas = parts.Take(PartsOfFolder)
            .TakeWhile(part => part.Bytes >= total / SeenPart)
            .Select(static part => part.Make())
            .ToList();
        if (parts.Count > areas.Count) areas.Add(Rest(folder, areas, parts.Count - areas.Count));
        count += areas.Count;
        return [.. areas.OrderByDescending(static area => area.Bytes)];
    }

    /// <summary>A folder that has nothing but another one is one area with it.</summary>
    private FileArea Of(StoredFolder folder)
    {
        var outer = folder;
        while (folder is { Files.Count: 0, Folders: [var only] }) folder = only;
        var path = folder.Node.Path;
        var name = folder == outer ? folder.Node.Name : path[(outer.Node.Path.Length - outer.Node.Name.Length)..];
        var area = new FileArea(name + "/", path, folder.Bytes, folder.Hidden);
        if (folder.Bytes >= total / DividedPart) open.Enqueue((area, folder), -folder.Bytes);
        return area;
    }

    private static FileArea Of(IGrouping<FileNode, FileContent> file) => new(
        file.Key.Name,
        file.Key.Path,
        file.Sum(static one => one.Size),
        file.Sum(static one => one.Hider >= 0 ? one.Size : 0));

    private static FileArea Rest(StoredFolder folder, List<FileArea> areas, int count) => new(
        Counted.Of(count, "other", "others"),
        folder.Node.Path,
        folder.Bytes - areas.Sum(static area => area.Bytes),
        folder.Hidden - areas.Sum(static area => area.Hidden))
    {
        IsRest = true,
    };
}
