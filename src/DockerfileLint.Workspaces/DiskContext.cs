using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Runtime.InteropServices;
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
    private readonly Lazy<ContextEntry[]?> entries;
    private readonly Func<string, long> sizeOf;

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
        entries = new Lazy<ContextEntry[]?>(Walk, LazyThreadSafetyMode.ExecutionAndPublication);
        sizeOf = SizeOf;
    }

    /// <inheritdoc/>
    public ImmutableArray<ContextEntry>? Entries => entries.Value is { } found ? ImmutableCollectionsMarshal.AsImmutableArray(found) : null;

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
        var start = Below(folder);
        return path.StartsWith(start, StringComparison.Ordinal) ? path.Substring(start.Length).Replace('\\', '/') : null;
    }

    private static string Below(string folder) => folder[folder.Length - 1] == Path.DirectorySeparatorChar ? folder : folder + Path.DirectorySeparatorChar;

    private SourceText ReadIgnore() => HasDockerIgnore == true ? SourceReader.Read(ignorePath, ignoreName) : SourceText.From("", ignoreName);

    /// <summary>
    /// Folder by folder in the order of the paths, so that only the names of one folder are sorted at a time; null where that is too much.
    /// Names are enough for it: asking for sizes takes longer than all else.
    /// </summary>
    private ContextEntry[]? Walk()
    {
        var found = new List<ContextEntry>();
        var pending = new Stack<(string[] Names, int Next, string Prefix)>();
        pending.Push((FolderReader.Read(root), 0, ""));
        while (pending.Count > 0)
        {
            var (names, next, prefix) = pending.Pop();
            for (; next < names.Length && !FolderReader.IsFolder(names[next]); next++) found.Add(new ContextEntry(prefix + names[next], sizeOf));
            if (found.Count > MostEntries) return null;
            if (next == names.Length) continue;
            pending.Push((names, next + 1, prefix));
            var folder = prefix + names[next];
            pending.Push((FolderReader.Read(Path.Combine(root, folder)), 0, folder));
        }

        return found.ToArray();
    }

    private long SizeOf(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(root, path));
            return file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0 ? file.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
