using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>
/// Decides which paths of a repository git ignores: those that its .gitignore files name, and everything below an
/// ignored folder. What was found for a folder is kept for the next path, so sorted paths are fast. Whether git tracks
/// a file all the same is not known here. Not thread-safe.
/// </summary>
internal sealed class GitIgnoreMatcher
{
    private readonly Func<string, ImmutableArray<GitIgnoreFile>> filesOf;
    private readonly List<Folder> folders = [];

    /// <summary>Creates a matcher that asks for the files of a folder when a path leads into it.</summary>
    /// <param name="filesOf">
    /// The files of a folder, whose path is empty for the root, the weakest first. It may be asked again.
    /// </param>
    public GitIgnoreMatcher(Func<string, ImmutableArray<GitIgnoreFile>> filesOf)
    {
        this.filesOf = filesOf;
        var levels = filesOf("");
        folders.Add(new Folder("", IsIgnored: false, [.. levels.Select(static file => new Level(file, file.Start))]));
    }

    private Folder Top => folders[folders.Count - 1];

    /// <summary>Creates a matcher of files that are all known.</summary>
    /// <param name="files">
    /// Each file and its folder, from the root of the repository; of several in one folder, the last wins, as
    /// .gitignore does over .git/info/exclude.
    /// </param>
    public static GitIgnoreMatcher Create(IEnumerable<(string Folder, SourceText Text)> files)
    {
        var all = files.GroupBy(static one => one.Folder.Trim('/'), StringComparer.Ordinal).ToDictionary(
            static one => one.Key,
            static one => one.Select(static file => GitIgnoreFile.Parse(file.Text)).ToImmutableArray(),
            StringComparer.Ordinal);
        return new GitIgnoreMatcher(
            folder => all.TryGetValue(folder, out var found) ? found : ImmutableArray<GitIgnoreFile>.Empty);
    }

    /// <summary>Whether a path is ignored, by itself or with a folder that contains it.</summary>
    /// <param name="path">A path from the root of the repository, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder; a link to one is none.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        path = path.Trim('/');
        if (path.Length == 0) return false;
        var above = Enter(path);
        return above.IsIgnored || above.Levels.Length > 0 && Decide(Walk(path, above), isFolder);
    }

    /// <summary>The folder of a path.</summary>
    private Folder Enter(string path)
    {
        while (folders.Count > 1 && !IsWithin(path, Top.Path)) folders.RemoveAt(folders.Count - 1);
        var start = folders.Count == 1 ? 0 : Top.Path.Length + 1;
        for (
            var slash = path.IndexOf('/', Math.Min(start, path.Length));
            slash > 0 && !Top.IsIgnored;
            slash = path.IndexOf('/', slash + 1))
            Push(path.Substring(0, slash));
        return Top;
    }

    private void Push(string path)
    {
        var levels = Walk(path, Top);
        if (Decide(levels, isFolder: true))
        {
            folders.Add(new Folder(path, IsIgnored: true, []));
            return;
        }

        var own = filesOf(path);
        folders.Add(new Folder(path, IsIgnored: false,
        [
            .. levels.Select(static one => new Level(one.File, one.File.Walk(one.State, "/"))),
            .. own.Select(static file => new Level(file, file.Start)),
        ]));
    }

    /// <summary>What the files of the folders above have come to at the end of a path.</summary>
    private static Level[] Walk(string path, Folder above)
    {
        if (above.Levels.Length == 0) return above.Levels;
        var name = GitIgnoreSyntax.Bytes(path.Substring(above.Path.Length == 0 ? 0 : above.Path.Length + 1));
        return Array.ConvertAll(above.Levels, one => new Level(one.File, one.File.Walk(one.State, name)));
    }

    /// <summary>The nearest file that has a line for it decides.</summary>
    private static bool Decide(Level[] levels, bool isFolder)
    {
        for (var i = levels.Length - 1; i >= 0; i--)
            if (levels[i].File.Decide(levels[i].State, isFolder) is { } isIgnored) return isIgnored;
        return false;
    }

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>What one file has come to.</summary>
    private readonly record struct Level(GitIgnoreFile File, IgnoreState State);

    /// <summary>The cached results of a folder.</summary>
    /// <param name="Path">The folder; empty for the root.</param>
    /// <param name="IsIgnored">Whether it is ignored, and so all below it.</param>
    /// <param name="Levels">The files of the folders above and its own, the weakest first, after its path and a
    /// slash.</param>
    private readonly record struct Folder(string Path, bool IsIgnored, Level[] Levels);
}
