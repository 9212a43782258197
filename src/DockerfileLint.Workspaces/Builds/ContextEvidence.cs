using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Infers the context of a Dockerfile that no file declares a build of.</summary>
internal static class ContextEvidence
{
    /// <summary>The folder and why it is that; null where several fit equally or none does.</summary>
    public static (string Folder, string Reason)? Find(RepositoryTree tree, string dockerfile, CopySources sources)
    {
        var folders = TreePath.Upward(TreePath.Folder(dockerfile)).ToList();
        var fitting = folders.Where(folder => sources.MissingIn(folder) == 0).ToList();
        if (fitting.Count == 0) return null;
        if (sources.Named.Count == 0) return Unnamed(tree, dockerfile, folders);
        if (fitting.Count == 1) return (fitting[0], "the sources of COPY exist only there");
        return (fitting[0], "the nearest folder with the sources of COPY");
    }

    private static (string Folder, string Reason)? Unnamed(
        RepositoryTree tree, string dockerfile, List<string> folders)
    {
        if (folders.Count == 1) return ("", "the Dockerfile lies in the root");
        return null;
    }
}
