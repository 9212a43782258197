using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A folder of the tree: its files, sorted, and its folders.</summary>
internal sealed class RepositoryFolder
{
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, RepositoryFolder> Folders { get; } = new(StringComparer.Ordinal);
}
