using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Workspaces;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Tool.Changes;

/// <summary>
/// The Dockerfiles that differ from a commit, or whose .dockerignore does. Files that git doesn't track count, and
/// those of a repository inside another, such as a submodule, don't.
/// </summary>
internal sealed class ChangedDockerfiles
{
    private readonly Dictionary<string, CommitFiles> commits = new(StringComparer.Ordinal);
    private readonly Func<string, IEnumerable<string>> contextsOf;

    /// <param name="revision">The revision.</param>
    /// <param name="paths">The files and folders that are analyzed.</param>
    /// <param name="contextsOf">The whole paths of the contexts that a Dockerfile is built from.</param>
    /// <exception cref="InputException">A path is in no repository, or one has no such revision.</exception>
    public ChangedDockerfiles(
        string revision, IReadOnlyCollection<string> paths, Func<string, IEnumerable<string>> contextsOf)
    {
        this.contextsOf = contextsOf;
        if (paths.Contains("-", StringComparer.Ordinal))
            throw new InputException("--since can't be used with standard input");
        if (revision.StartsWith('-')) throw new InputException($"--since: '{revision}' isn't a revision");
        var git = GitProgram.Find(paths);
        foreach (var path in paths.Where(Path.Exists))
        {
            var root = BuildDiscovery.RootOf(NamedFolder.Of(path));
            if (!BuildDiscovery.IsRepository(root))
                throw new InputException($"{path}: not in a git repository (--since)");
            if (!commits.ContainsKey(root)) commits[root] = CommitFiles.Read(git, root, revision);
        }
    }

    /// <summary>Whether a Dockerfile is one of them.</summary>
    public bool Contains(string dockerfile)
    {
        var full = Path.GetFullPath(dockerfile);
        var root = BuildDiscovery.RootOf(Path.GetDirectoryName(full)!);
        if (!commits.TryGetValue(root, out var commit)) return false;
        var own = full + ".dockerignore";
        if (commit.Differ(full) || commit.Differ(own)) return true;
        // Without its .dockerignore, a folder may no longer be known for a context.
        return !File.Exists(own)
            && contextsOf(dockerfile).Prepend(Path.GetDirectoryName(full)!)
                .Any(context => IgnoreFileDiffers(context, root, commit));
    }

    private static bool IgnoreFileDiffers(string context, string root, CommitFiles commit)
    {
        var path = Path.Combine(context, ".dockerignore");
        return LintRoot.IsBelow(path, root) && commit.Differ(path);
    }
}
