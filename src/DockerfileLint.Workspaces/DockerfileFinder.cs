using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Workspaces.Builds;

namespace DockerfileLint.Workspaces;

/// <summary>The Dockerfiles that paths of a user name.</summary>
public sealed class DockerfileFinder
{
    private DockerfileFinder(
        ImmutableArray<string> files, ImmutableArray<string> failures, ImmutableArray<string> skipped)
    {
        Files = files;
        Failures = failures;
        Skipped = skipped;
    }

    /// <summary>
    /// The files, as they are reported: with <c>/</c>, without <c>./</c>, sorted within each folder that was named;
    /// each once.
    /// </summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>What names no Dockerfile or can't be searched, one clear line each.</summary>
    public ImmutableArray<string> Failures { get; }

    /// <summary>
    /// The folders that were not searched: the output of builds and tools, and what is ignored or excluded.
    /// </summary>
    public ImmutableArray<string> Skipped { get; }

    /// <summary>
    /// Looks for them: a file counts whatever its name, a folder is searched to its bottom, <c>-</c> stands for
    /// standard input. A pipe counts only where it is named itself. What git ignores is left out of a search, and so is
    /// what is left out by the settings, if a reader of them is given.
    /// </summary>
    /// <param name="paths">The files and folders.</param>
    /// <param name="exclude">Patterns of files and folders that a search leaves out, as in a .gitignore of the current
    /// folder; null for none.</param>
    /// <param name="configuration">The settings; null for none.</param>
    public static DockerfileFinder Find(
        IEnumerable<string> paths, IEnumerable<string>? exclude = null, ConfigurationReader? configuration = null)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        return Find(paths, exclude, configuration, repositories: null);
    }

    /// <summary>The same, with the Dockerfiles that builds of the repositories name, whatever their names.</summary>
    internal static DockerfileFinder Find(
        IEnumerable<string> paths,
        IEnumerable<string>? exclude,
        ConfigurationReader? configuration,
        RepositoryBuilds? repositories)
    {
        var excluded = exclude is null ? null : new ExcludedPaths(exclude);
        var search = new DockerfileSearch(excluded, configuration, repositories);
        foreach (var path in paths) search.Add(path);
        return new DockerfileFinder([.. search.Files], [.. search.Failures], [.. search.Skipped]);
    }

    /// <summary>The same with some of the files.</summary>
    internal DockerfileFinder Only(Func<string, bool> isKept) => new([.. Files.Where(isKept)], Failures, Skipped);
}
