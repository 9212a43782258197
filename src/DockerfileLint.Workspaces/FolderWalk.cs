using System;
using System.Collections.Generic;
using System.IO;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Walks a folder as every search does, without following links: what git ignores, what a user excludes, and folders of
/// other people's code and of output aren't entered. The folder itself is, even where it is ignored.
/// </summary>
internal sealed class FolderWalk
{
    private const string IgnoreFile = ".gitignore";

    // What makes a folder «vendor» beside it one of dependencies.
    private static readonly string[] Vendoring = ["go.mod", "composer.json", "Gemfile"];

    private readonly string start;
    private readonly ExcludedPaths? excluded;
    private readonly Stack<Pending> pending = new();

    /// <param name="start">The folder.</param>
    /// <param name="excluded">What a user leaves out; null for nothing.</param>
    public FolderWalk(string start, ExcludedPaths? excluded = null)
    {
        this.start = Path.GetFullPath(start);
        this.excluded = excluded;
        pending.Push(Start());
    }

    /// <summary>The folders that are entered, each before those in it.</summary>
    public IEnumerable<WalkedFolder> Folders()
    {
        while (pending.Count > 0) yield return List(pending.Pop());
    }

    private Pending Start()
    {
        var root = BuildDiscovery.RootOf(start);
        var path = start.Substring(Math.Min(root.TrimEnd(Path.DirectorySeparatorChar).Length + 1, start.Length));
        var repository = new GitRepository(root);
        path = path.Replace('\\', '/');
        return path.Length == 0 || !repository.IsIgnored(path, isFolder: true)
            ? new Pending("", repository, path)
            : new Pending("", new GitRepository(start), "");
    }

    private WalkedFolder List(Pending one)
    {
        string[] names;
        try
        {
            names = FolderReader.List(Path.Combine(start, one.Path));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return new WalkedFolder(one.Path, [], [], [], static _ => false) { Problem = exception };
        }

        // Another repository, as that of a submodule, has rules of its own.
        if (one.Path.Length > 0 && (Has(names, ".git") || Has(names, ".git/")))
            one = one with { Repository = new GitRepository(Path.Combine(start, one.Path)), PathInRepository = "" };
        one.Repository.Know(one.PathInRepository, Has(names, IgnoreFile));
        List<string> files = [], entered = [], left = [];
        foreach (var name in names)
        {
            if (!FolderReader.IsFolder(name)) files.Add(name);
            else (IsEntered(one, name.Substring(0, name.Length - 1), names) ? entered : left).Add(
                name.Substring(0, name.Length - 1));
        }

        foreach (var name in entered)
            pending.Push(new Pending(
                TreePath.Below(one.Path, name), one.Repository, TreePath.Below(one.PathInRepository, name)));
        return new WalkedFolder(
            one.Path, [.. files], [.. entered], [.. left], name => IsLeft(one, name, isFolder: false));
    }

    private bool IsEntered(Pending folder, string name, string[] beside) =>
        !FolderReader.IsSkipped(name)
            && !(name == "vendor" && Array.Exists(Vendoring, file => Has(beside, file)))
            && !IsLeft(folder, name, isFolder: true);

    private bool IsLeft(Pending folder, string name, bool isFolder) =>
        folder.Repository.IsIgnored(TreePath.Below(folder.PathInRepository, name), isFolder)
            || excluded?.Contains(start, TreePath.Below(folder.Path, name), isFolder) == true;

    private static bool Has(string[] names, string name) =>
        Array.BinarySearch(names, name, StringComparer.Ordinal) >= 0;

    /// <summary>A folder that is to be listed.</summary>
    /// <param name="Path">Its path from the start.</param>
    /// <param name="Repository">The repository that it is part of.</param>
    /// <param name="PathInRepository">Its path from the root of that.</param>
    private readonly record struct Pending(string Path, GitRepository Repository, string PathInRepository);
}
