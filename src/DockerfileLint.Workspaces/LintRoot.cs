using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace DockerfileLint.Workspaces;

/// <summary>
/// The folders in which the files of one Dockerfile are read and written: a link that leads out of them is not
/// followed.
/// </summary>
public sealed class LintRoot
{
    private static readonly StringComparison Comparison = Path.DirectorySeparatorChar == '\\'
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;
    private readonly ImmutableArray<string> folders;
    private readonly string named;
    private readonly string permission;
    private readonly bool followLinks;

    internal LintRoot(ImmutableArray<string> folders, string named, bool followLinks, string permission)
    {
        this.folders = folders;
        this.named = named;
        this.followLinks = followLinks;
        this.permission = permission;
    }

    /// <summary>Whether a path, with every link in it followed, is one of the folders or is below one.</summary>
    /// <exception cref="InputException">The links of the path lead in a circle.</exception>
    public bool Contains(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return Holds(LinkReader.Resolve(path));
    }

    /// <summary>
    /// The path with every link in it followed: the one to open and to write, so that what was checked is what is used.
    /// </summary>
    /// <param name="path">The file; it need not exist.</param>
    /// <param name="name">The path by which it is reported; null for <paramref name="path"/> itself.</param>
    /// <exception cref="InputException">It is outside and links are not to be followed there, or its links lead in a
    /// circle.</exception>
    public string Resolve(string path, string? name = null)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var real = LinkReader.Resolve(path);
        return followLinks || Holds(real)
            ? real
            : throw new InputException($"{name ?? path}: it links to a file outside {named}; {permission}");
    }

    /// <summary>The same root with more folders, which have no links.</summary>
    internal LintRoot With(IEnumerable<string> more) =>
        new(
            folders.AddRange(more.Where(folder => !folders.Contains(folder, StringComparer.Ordinal))),
            named,
            followLinks,
            permission);

    /// <summary>Whether links are followed wherever they lead.</summary>
    internal bool FollowsLinks => followLinks;

    /// <summary>Whether a path without links is inside.</summary>
    internal bool Holds(string real) => folders.Any(folder => IsBelow(real, folder));

    /// <summary>Whether this root lets a write to a path without links happen.</summary>
    internal bool Allows(string real) => followLinks || Holds(real);

    /// <summary>Whether a path is a folder or is below it, by its text.</summary>
    internal static bool IsBelow(string path, string folder)
    {
        if (!path.StartsWith(folder, Comparison)) return false;
        return path.Length == folder.Length || path[folder.Length] == Path.DirectorySeparatorChar
            || folder[folder.Length - 1] == Path.DirectorySeparatorChar;
    }
}
