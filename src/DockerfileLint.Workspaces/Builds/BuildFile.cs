using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A file that may declare builds, the tree it is part of, and the list that it adds to.</summary>
internal sealed record BuildFile(RepositoryTree Tree, string Path, SourceText Text, List<DeclaredBuild> Found)
{
    public string Folder { get; } = TreePath.Folder(Path);

    /// <summary>Adds a build; so many that none looks at them are left out.</summary>
    public void Add(DeclaredBuild build)
    {
        if (!IsFull()) Found.Add(build);
    }

    /// <summary>Whether no further build is taken, which is said.</summary>
    public bool IsFull()
    {
        if (Found.Count < ReadLimits.Builds) return false;
        Tree.Report($"{Path}: no more builds are read, as there are more than {ReadLimits.Builds}");
        return true;
    }

    /// <summary>Another file of the repository, whose builds are added to the same list.</summary>
    public BuildFile? Other(string path) =>
        Tree.Read(path) is { } text ? new BuildFile(Tree, path, text, Found) : null;
}
