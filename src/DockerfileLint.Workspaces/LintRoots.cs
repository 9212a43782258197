using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Workspaces;

/// <summary>
/// The roots of a run: each folder that was named, and of each file that was named the folder that contains it under
/// that name. One that was named does not open another: each Dockerfile has the roots it is in, and the context
/// folder.
/// </summary>
public sealed class LintRoots
{
    private readonly ImmutableArray<(string Full, string Real, string Named)> given;
    private readonly string? context;

    /// <summary>The roots of paths that a user named.</summary>
    /// <param name="paths">Files and folders; <c>-</c> names none.</param>
    /// <param name="contextFolder">The context root that was named; null where none was.</param>
    /// <exception cref="InputException">The links of a path lead in a circle.</exception>
    public LintRoots(IEnumerable<string> paths, string? contextFolder = null)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        given = paths.Where(static path => path is not ("" or "-")).Select(NamedFolder.Of)
            .Distinct(StringComparer.Ordinal)
            .Select(static folder => (FullPath.Of(folder), LinkReader.Resolve(folder), folder)).ToImmutableArray();
        context = contextFolder is null ? null : LinkReader.Resolve(contextFolder);
    }

    /// <summary>Whether links that lead out are followed all the same.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>How a user allows links that lead out, as the end of a message.</summary>
    public string Permission { get; init; } = "--follow-links allows it";

    /// <summary>The root of a Dockerfile.</summary>
    /// <exception cref="InputException">The links of its folder lead in a circle.</exception>
    public LintRoot Of(string dockerfile)
    {
        if (dockerfile is null) throw new ArgumentNullException(nameof(dockerfile));
        return Of(dockerfile, isReport: false);
    }

    /// <summary>
    /// The root of a report that is to be written: its own folder, which may be a link, and the roots around it.
    /// </summary>
    /// <exception cref="InputException">The links of its folder lead in a circle.</exception>
    internal LintRoot OfReport(string report)
    {
        return Of(report, isReport: true);
    }

    private LintRoot Of(string path, bool isReport)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } above ? above : ".";
        var (full, real) = (FullPath.Of(folder), LinkReader.Resolve(folder));
        var own = given.Where(one => LintRoot.IsBelow(full, one.Full) || LintRoot.IsBelow(real, one.Real))
            .ToImmutableArray();
        var folders = own.IsEmpty ? ImmutableArray.Create(real) : own.Select(static one => one.Real).ToImmutableArray();
        var named = own.IsEmpty ? folder : own[0].Named;
        if (isReport) folders = folders.Add(real);
        if (context is not null) folders = folders.Add(context);
        return new LintRoot(folders, named == "." ? "this folder" : named, FollowLinks, Permission);
    }
}
