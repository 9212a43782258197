using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Workspaces;

/// <summary>The Dockerfiles that paths of a user name.</summary>
public sealed class DockerfileFinder
{
    private DockerfileFinder(DockerfileSearch search)
    {
        Files = [.. search.Files];
        Failures = [.. search.Failures];
        Skipped = [.. search.Skipped];
    }

    /// <summary>
    /// The files, as they are reported: with <c>/</c>, without <c>./</c>, sorted within each folder that was named;
    /// each once.
    /// </summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>What names no Dockerfile or can't be searched, one clear line each.</summary>
    public ImmutableArray<string> Failures { get; }

    /// <summary>The folders that were not searched, since they hold the output of builds and tools.</summary>
    public ImmutableArray<string> Skipped { get; }

    /// <summary>
    /// Looks for them: a file counts whatever its name, a folder is searched to its bottom, <c>-</c> stands for
    /// standard input. A pipe counts only where it is named itself.
    /// </summary>
    public static DockerfileFinder Find(IEnumerable<string> paths)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        var search = new DockerfileSearch();
        foreach (var path in paths) search.Add(path);
        return new DockerfileFinder(search);
    }
}
