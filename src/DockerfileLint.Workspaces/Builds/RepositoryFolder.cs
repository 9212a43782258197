using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A folder of the tree: its files and its folders.</summary>
/// <param name="path">Its path.</param>
internal sealed class RepositoryFolder(string path)
{
    public string Path { get; } = path;

    /// <summary>Whether it was listed; one that no search enters is listed when it is asked for.</summary>
    public bool IsListed { get; set; }

    /// <summary>Whether the walk has entered it.</summary>
    public bool WasEntered { get; set; }

    /// <summary>The names of its files, in ordinal order.</summary>
    public string[] Files { get; set; } = [];

    public SortedDictionary<string, RepositoryFolder> Folders { get; } = new(StringComparer.Ordinal);

    public bool HasFile(string name) => Array.BinarySearch(Files, name, StringComparer.Ordinal) >= 0;
}
