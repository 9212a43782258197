using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// How the Dockerfiles of a run are built. Each repository is searched once, when it is first asked for; it may be
/// used by many threads.
/// </summary>
internal sealed class RepositoryBuilds
{
    private readonly ConcurrentDictionary<string, Lazy<BuildDiscovery>> found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> repositories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> solutions = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> named;
    private readonly CancellationToken cancellation;

    /// <summary>The builds of what a user named.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="cancellation">Stops the search.</param>
    public RepositoryBuilds(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        named = [.. paths.Where(static path => path is not ("" or "-")).Where(Directory.Exists).Select(FullPath.Of)];
        this.cancellation = cancellation;
    }

    /// <summary>The builds of a Dockerfile, and the root that their paths are from.</summary>
    public (string Root, ImmutableArray<BuildInvocation> Builds) Of(string dockerfile)
    {
        var full = Path.GetFullPath(dockerfile);
        var root = RootOf(Path.GetDirectoryName(full)!);
        return (root, In(root).Of(TreePathOf(full, root)));
    }

    /// <summary>
    /// The repository of a folder and the folder's path in it; null where the search from the root didn't come to it.
    /// </summary>
    public (BuildDiscovery Repository, string Path)? Around(string folder)
    {
        var full = FullPath.Of(folder);
        var root = RootOf(full);
        var path = TreePathOf(full, root);
        return In(root) is var repository && repository.WasEntered(path) ? (repository, path) : null;
    }

    /// <summary>What the Dockerfiles that are built from a folder take from it by name.</summary>
    public ImmutableArray<string> SourcesIn(string context)
    {
        var full = FullPath.Of(context);
        var root = RootOf(full);
        return In(root).SourcesIn(TreePath.Shown(TreePathOf(full, root)));
    }

    /// <summary>The repository with a root.</summary>
    public BuildDiscovery In(string root) =>
        found.GetOrAdd(root, one => new Lazy<BuildDiscovery>(() => BuildDiscovery.Find(one, cancellation))).Value;

    /// <summary>
    /// The root of the repository of a folder: the nearest folder above with a <c>.git</c>; without one, the folder of
    /// the solution or the one that was named, whichever is farther up; or else the folder itself.
    /// </summary>
    public string RootOf(string folder)
    {
        var full = FullPath.Of(folder);
        if (Nearest(full, repositories, BuildDiscovery.IsRepository) is { } repository) return repository;
        var root = Nearest(full, solutions, HasSolution) ?? full;
        foreach (var one in named)
            if (one.Length < root.Length && LintRoot.IsBelow(full, one)) root = one;
        return root;
    }

    private static string TreePathOf(string full, string root) =>
        full.Substring(root.Length).Replace(Path.DirectorySeparatorChar, '/').TrimStart('/');

    /// <summary>The folder or the nearest one above for which something holds; each is asked once.</summary>
    private static string? Nearest(
        string folder, ConcurrentDictionary<string, string?> known, Func<string, bool> isOne)
    {
        var passed = new List<string>();
        string? nearest = null;
        for (string? current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (known.TryGetValue(current, out nearest)) break;
            passed.Add(current);
            if (!isOne(current)) continue;
            nearest = current;
            break;
        }

        foreach (var one in passed) known[one] = nearest;
        return nearest;
    }

    private static bool HasSolution(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.sln*").Any(static path =>
                path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase)
                    || path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
