using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using DockerfileLint.Context;

namespace DockerfileLint.Workspaces;

/// <summary>
/// The files below the root of a build context, walked once without following links, for all Dockerfiles that are built
/// from it.
/// </summary>
internal sealed class ContextWalk
{
    private readonly Lazy<ContextEntry[]?> entries;
    private readonly Func<string, long> sizeOf;

    public ContextWalk(string root)
    {
        Root = Path.GetFullPath(root.Length == 0 ? "." : root);
        entries = new Lazy<ContextEntry[]?>(Walk, LazyThreadSafetyMode.ExecutionAndPublication);
        sizeOf = SizeOf;
    }

    /// <summary>The full path of the root.</summary>
    public string Root { get; }

    /// <summary>How many files are read.</summary>
    public int Most { get; init; } = ReadLimits.ContextEntries;

    /// <summary>The files, sorted by path; null where there are too many to list.</summary>
    public ImmutableArray<ContextEntry>? Entries =>
        entries.Value is { } found ? ImmutableCollectionsMarshal.AsImmutableArray(found) : null;

    /// <summary>Whether they were asked for and are too many.</summary>
    public bool AreTooMany => entries is { IsValueCreated: true, Value: null };

    /// <summary>
    /// Folder by folder in the order of the paths, so that only the names of one folder are sorted at a time; null
    /// where that is too much. Names are enough for it: asking for sizes takes longer than all else.
    /// </summary>
    private ContextEntry[]? Walk()
    {
        var found = new List<ContextEntry>();
        var pending = new Stack<(string[] Names, int Next, string Prefix)>();
        pending.Push((FolderReader.Read(Root), 0, ""));
        while (pending.Count > 0)
        {
            var (names, next, prefix) = pending.Pop();
            for (; next < names.Length && !FolderReader.IsFolder(names[next]); next++)
                found.Add(new ContextEntry(prefix + names[next], sizeOf));
            if (found.Count > Most) return null;
            if (next == names.Length) continue;
            pending.Push((names, next + 1, prefix));
            var folder = prefix + names[next];
            pending.Push((FolderReader.Read(Path.Combine(Root, folder)), 0, folder));
        }

        return found.ToArray();
    }

    private long SizeOf(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(Root, path));
            return file.Exists && (file.Attributes & FileAttributes.ReparsePoint) == 0 ? file.Length : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
