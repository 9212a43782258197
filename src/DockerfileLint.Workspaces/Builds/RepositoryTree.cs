using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// The names of a repository, walked once without following links, and the texts of its small files, each read once.
/// </summary>
internal sealed class RepositoryTree
{
    private readonly string root;
    private readonly Lazy<string> realRoot;
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];
    private readonly List<string> candidates = [];
    private readonly HashSet<string> followed = new(StringComparer.Ordinal);
    private readonly CancellationToken cancellation;
    private long bytes;
    private int listed;

    public RepositoryTree(string root, CancellationToken cancellation)
    {
        this.root = Path.GetFullPath(root);
        this.cancellation = cancellation;
        realRoot = new Lazy<string>(() => LinkReader.Resolve(this.root), LazyThreadSafetyMode.PublicationOnly);
        Walk();
    }

    /// <summary>The folder itself.</summary>
    public RepositoryFolder Root { get; } = new("");

    /// <summary>
    /// The files that by their names may say how images are built, in the order of the walk, without those of folders
    /// that no search enters.
    /// </summary>
    public List<string> BuildFiles { get; } = [];

    /// <summary>
    /// The folders that the walk has entered and in which something is for a search of Dockerfiles: one of them, a
    /// folder that was left out, or a problem.
    /// </summary>
    public List<WalkedFolder> Walked { get; } = [];

    /// <summary>Whether the walk has entered a folder.</summary>
    public bool WasEntered(string path) => FolderOf(path) is { WasEntered: true };

    /// <summary>Those of the files that a search for Dockerfiles finds.</summary>
    public IEnumerable<string> Dockerfiles =>
        candidates.Where(path => DockerfileName.Matches(path, () => Read(path)));

    /// <summary>What was left out, one clear line each.</summary>
    public IReadOnlyList<string> Problems => problems;

    public void Report(string problem)
    {
        if (problems.Count < ReadLimits.BuildProblems && !problems.Contains(problem)) problems.Add(problem);
    }

    /// <summary>Whether it is asked of a file for the first time, so that what it includes is followed once.</summary>
    public bool IsFirst(string path) => followed.Add(path);

    public bool HasFile(string path) =>
        FolderOf(TreePath.Folder(path)) is { } folder && Listed(folder).HasFile(TreePath.Name(path));

    public bool HasFolder(string path) => FolderOf(path) is not null;

    /// <summary>The names of the files of a folder.</summary>
    public IEnumerable<string> FilesOf(string folder) => FolderOf(folder) is { } found ? Listed(found).Files : [];

    /// <summary>The names of the folders in a folder that the walk has entered.</summary>
    public IEnumerable<string> FoldersOf(string folder) =>
        FolderOf(folder)?.Folders.Where(static one => one.Value.WasEntered).Select(static one => one.Key) ?? [];

    /// <summary>Whether a path from a folder, which may have wildcards, names anything.</summary>
    public bool Matches(string folder, string pattern)
    {
        var path = TreePath.Combine(folder, pattern.TrimStart('/'));
        if (path is null) return false;
        if (!PathGlobs.IsGlob(pattern)) return HasFile(path) || HasFolder(path);
        return FolderOf(folder) is { } start && Matches(start, path.Substring(folder.Length).Split(['/'],
            StringSplitOptions.RemoveEmptyEntries), 0);
    }

    /// <summary>The text of a file; null where it is none, too large, or outside.</summary>
    public SourceText? Read(string path)
    {
        if (texts.TryGetValue(path, out var known)) return known;
        cancellation.ThrowIfCancellationRequested();
        return texts[path] = HasFile(path) ? ReadNew(path) : null;
    }

    private SourceText? ReadNew(string path)
    {
        try
        {
            if (bytes > ReadLimits.BuildBytes)
            {
                Report($"{path}: it isn't read, as the files that say how images are built are more than 64 MB");
                return null;
            }

            var full = Path.Combine(root, path);
            var real = LinkReader.Resolve(full);
            if (!LintRoot.IsBelow(real, realRoot.Value)) return null;
            var content = BoundedReader.Read(real, ReadLimits.BuildFileBytes);
            if (content is null) Report($"{path}: it isn't read for builds, as it is larger than 1 MB");
            if (content is null || Array.IndexOf(content, (byte)0) >= 0) return null;
            bytes += content.Length;
            return SourceText.FromBytes(content, path);
        }
        catch (Exception exception)
            when (exception is InputException or IOException or UnauthorizedAccessException or ArgumentException
                or NotSupportedException)
        {
            return null;
        }
    }

    private RepositoryFolder? FolderOf(string path)
    {
        var folder = Root;
        foreach (var part in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
            if (!Listed(folder).Folders.TryGetValue(part, out folder!)) return null;
        return folder;
    }

    /// <summary>A folder with its names, of which only so many are listed outside of the walk.</summary>
    private RepositoryFolder Listed(RepositoryFolder folder)
    {
        if (folder.IsListed) return folder;
        folder.IsListed = true;
        if (listed++ >= ReadLimits.FoldersAsked) return folder;
        cancellation.ThrowIfCancellationRequested();
        var names = FolderReader.Read(Path.Combine(root, folder.Path));
        folder.Files = Array.FindAll(names, static name => !FolderReader.IsFolder(name));
        foreach (var name in names)
            if (FolderReader.IsFolder(name)) Add(folder, name.Substring(0, name.Length - 1));
        return folder;
    }

    private static void Add(RepositoryFolder folder, string name) =>
        folder.Folders.Add(name, new RepositoryFolder(TreePath.Below(folder.Path, name)));

    private bool Matches(RepositoryFolder folder, string[] parts, int index)
    {
        if (index == parts.Length) return true;
        var part = parts[index];
        var isLast = index == parts.Length - 1;
        if (isLast && Listed(folder).Files.Any(name => PathGlobs.CoversPath(part, name))) return true;
        return Listed(folder).Folders.Any(below => PathGlobs.CoversPath(part, below.Key)
            && (isLast || Matches(below.Value, parts, index + 1)));
    }

    private void Walk()
    {
        var count = 0;
        foreach (var walked in new FolderWalk(root).Folders())
        {
            cancellation.ThrowIfCancellationRequested();
            var folder = FolderOf(walked.Path)!;
            folder.IsListed = folder.WasEntered = true;
            folder.Files = walked.Files;
            var first = candidates.Count;
            foreach (var name in walked.Files) AddFile(folder, name, walked);
            if (walked.Problem is not null || walked.Left.Length > 0 || candidates.Count > first)
                Walked.Add(walked with
                {
                    Files = [.. candidates.Skip(first).Select(TreePath.Name)],
                    Entered = [],
                    IsLeft = static _ => false,
                });
            foreach (var name in walked.Entered) Add(folder, name);
            foreach (var name in walked.Left) Add(folder, name);
            count += walked.Files.Length;
            if (count <= ReadLimits.ContextEntries) continue;
            Report(
                ".: builds are looked for in a part of this folder only, "
                    + $"as it has more than {ReadLimits.ContextEntries} "
                    + "files");
            return;
        }
    }

    private void AddFile(RepositoryFolder folder, string name, WalkedFolder walked)
    {
        var isDockerfile = DockerfileName.KindOf(name) != DockerfileNameKind.Other;
        if (!isDockerfile && !BuildFileName.MayMatch(name) || TemporaryName.Matches(name)) return;
        var path = TreePath.Below(folder.Path, name);
        BuildFiles.Add(path);
        if (isDockerfile && !walked.IsLeft(name)) candidates.Add(path);
    }
}
