using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>A build context on disk. Nothing is read before it is asked for; the folders are walked once, without following links.</summary>
public sealed class DiskContext : IBuildContext
{
    // Above this a context is not a project but a disk; its files then count as not known.
    private const int MostEntries = 2_000_000;
    private const long MostBytes = 4 * 1024 * 1024;

    private readonly string root;
    private readonly string ignorePath;
    private readonly string ignoreName;
    private readonly Lazy<SourceText> dockerIgnore;
    private readonly Lazy<ImmutableArray<ContextEntry>?> entries;

    /// <summary>The context of a Dockerfile.</summary>
    /// <param name="root">The context root.</param>
    /// <param name="dockerfile">The Dockerfile; its own <c>NAME.dockerignore</c> holds before the one of the root.</param>
    public DiskContext(string root, string dockerfile)
    {
        if (root is null) throw new ArgumentNullException(nameof(root));
        if (dockerfile is null) throw new ArgumentNullException(nameof(dockerfile));
        this.root = Path.GetFullPath(root.Length == 0 ? "." : root);
        var own = dockerfile + ".dockerignore";
        ignorePath = File.Exists(own) ? own : Path.Combine(root, ".dockerignore");
        ignoreName = ignorePath.Replace('\\', '/');
        if (ignoreName.StartsWith("./", StringComparison.Ordinal)) ignoreName = ignoreName.Substring(2);
        HasDockerIgnore = File.Exists(ignorePath);
        DockerfilePath = PathIn(this.root, Path.GetFullPath(dockerfile));
        dockerIgnore = new Lazy<SourceText>(ReadIgnore, LazyThreadSafetyMode.ExecutionAndPublication);
        entries = new Lazy<ImmutableArray<ContextEntry>?>(Walk, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <inheritdoc/>
    public ImmutableArray<ContextEntry>? Entries => entries.Value;

    /// <inheritdoc/>
    public SourceText? DockerIgnore => dockerIgnore.Value;

    /// <inheritdoc/>
    public bool? HasDockerIgnore { get; }

    /// <inheritdoc/>
    public string? DockerfilePath { get; }

    /// <inheritdoc/>
    public bool? Exists(string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    /// <inheritdoc/>
    public SourceText? Read(string path)
    {
        try
        {
            var full = Path.GetFullPath(Path.Combine(root, path));
            if (PathIn(root, full) is null || new FileInfo(full) is not { Exists: true, Length: <= MostBytes }) return null;
            return SourceText.FromBytes(File.ReadAllBytes(full), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? PathIn(string folder, string path)
    {
        var start = folder[folder.Length - 1] == Path.DirectorySeparatorChar ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(start, StringComparison.Ordinal) ? path.Substring(start.Length).Replace('\\', '/') : null;
    }

    private SourceText ReadIgnore() => HasDockerIgnore == true ? SourceReader.Read(ignorePath, ignoreName) : SourceText.From("", ignoreName);

    private ImmutableArray<ContextEntry>? Walk()
    {
        var found = new List<ContextEntry>();
        var pending = new Stack<(DirectoryInfo Folder, string Prefix)>();
        pending.Push((new DirectoryInfo(root), ""));
        while (pending.Count > 0)
        {
            var (folder, prefix) = pending.Pop();
            foreach (var item in Items(folder))
            {
                var isLink = (item.Attributes & FileAttributes.ReparsePoint) != 0;
                if (item is DirectoryInfo inner && !isLink) pending.Push((inner, prefix + item.Name + "/"));
                else found.Add(new ContextEntry(prefix + item.Name, item is FileInfo file && !isLink ? file.Length : 0));
            }

            if (found.Count > MostEntries) return null;
        }

        found.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return found.ToImmutableArray();
    }

    /// <summary>What a folder holds; one that can't be read is empty, as the builder could not send it either.</summary>
    private static FileSystemInfo[] Items(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
