using System;
using System.Collections.Generic;

namespace DockerfileLint.Semantics.Paths;

/// <summary>Many folders, asked for as one: whether a path is one of them or is below one.</summary>
internal sealed class FolderSet
{
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    public FolderSet(IEnumerable<string?> folders)
    {
        foreach (var folder in folders)
            if (folder is not null) this.folders.Add(folder);
    }

    /// <summary>Adds one.</summary>
    public void Add(string folder) => folders.Add(folder);

    /// <summary>Whether an absolute and clean path is one of the folders or is below one.</summary>
    public bool Contains(string path)
    {
        if (folders.Contains("/") || folders.Contains(path)) return true;
        for (var slash = path.IndexOf('/', Math.Min(1, path.Length)); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (folders.Contains(path.Substring(0, slash))) return true;
        return false;
    }
}
