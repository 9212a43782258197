using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Workspaces;

/// <summary>The Dockerfiles that paths of a user name.</summary>
/// <param name="Files">The files, as they are reported: with <c>/</c>, without <c>./</c>, sorted within each folder
/// that was named; each once.</param>
/// <param name="Failures">What names no Dockerfile or can't be searched, one clear line each.</param>
public sealed record DockerfileFinder(ImmutableArray<string> Files, ImmutableArray<string> Failures)
{
    /// <summary>The folders that were not searched, since they hold the output of builds and tools.</summary>
    public ImmutableArray<string> Skipped { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>
    /// Looks for them: a file counts whatever its name, a folder is searched to its bottom, <c>-</c> stands for
    /// standard input. A pipe counts only where it is named itself.
    /// </summary>
    public static DockerfileFinder Find(IEnumerable<string> paths)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        var search = new DockerfileSearch();
        foreach (var path in paths) search.Add(path);
        return new DockerfileFinder([.. search.Files], [.. search.Failures]) { Skipped = [.. search.Skipped] };
    }
}
