using System.Collections.Generic;

namespace DockerfileLint.Semantics.Paths;

/// <summary>Many folders, asked for as one: whether a path is one of them or is below one.</summary>
internal sealed class FolderSet
{
    private readonly PathTree<bool> folders = new();

    public FolderSet(IEnumerable<string?> folders)
    {
        foreach (var folder in folders)
            if (folder is not null) Add(folder);
    }

    /// <summary>Adds one, which is absolute and clean.</summary>
    public void Add(string folder)
    {
        if (!Contains(folder)) folders.Add(folder).Value = true;
    }

    /// <summary>Whether an absolute and clean path is one of the folders or is below one.</summary>
    public bool Contains(string path)
    {
        foreach (var place in folders.Along(path))
            if (place.Value) return true;
        return false;
    }
}
