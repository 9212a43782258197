using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Finds files and folders among the sorted files of a context.</summary>
internal sealed class ContextIndex(IBuildContext context, ImmutableArray<ContextEntry> entries)
{
    private Dictionary<string, string?>? byFoldedPath;

    /// <summary>Whether a path is a file or a link.</summary>
    public bool HasFile(string path)
    {
        var index = ContextFiles.FirstFrom(entries, path);
        return index < entries.Length && entries[index].Path == path;
    }

    /// <summary>Whether a folder contains files.</summary>
    public bool HasFolder(string path) => HasAnyBelow(entries, path);

    /// <summary>Whether some of the files are in a folder or below; all are in the root.</summary>
    public static bool HasAnyBelow(ImmutableArray<ContextEntry> files, string folder)
    {
        if (folder.Length == 0) return files.Length > 0;
        var start = folder + "/";
        var index = ContextFiles.FirstFrom(files, start);
        return index < files.Length && files[index].Path.StartsWith(start, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether nothing is at a path for certain: no file or folder in this case, no empty folder, and no link above it.
    /// </summary>
    public bool IsAbsent(string path)
    {
        if (path.Length == 0 || HasFile(path) || HasFolder(path)) return false;
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (HasFile(path.Substring(0, slash))) return false;
        return context.Exists(path) switch
        {
            false => true,
            // A file system that ignores case; the builder doesn't.
            true => InOtherCase(path) is { } other && context.Exists(Flipped(other)) == true,
            _ => false,
        };
    }

    /// <summary>
    /// The one path that differs from this only in letter case; null if there is none, or more than one.
    /// </summary>
    public string? InOtherCase(string path)
    {
        byFoldedPath ??= FoldPaths();
        return byFoldedPath.TryGetValue(path.ToUpperInvariant(), out var found) && found != path ? found : null;
    }

    private static string Flipped(string path)
    {
        var characters = path.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
            characters[i] = char.IsUpper(characters[i])
                ? char.ToLowerInvariant(characters[i])
                : char.ToUpperInvariant(characters[i]);
        return new string(characters);
    }

    /// <summary>The files and folders by their path in capitals; null where several differ only in case.</summary>
    private Dictionary<string, string?> FoldPaths()
    {
        var paths = new Dictionary<string, string?>(StringComparer.Ordinal);
        var previous = "";
        foreach (var entry in entries)
        {
            var path = entry.Path;
            var shared = 0;
            while (shared < path.Length && shared < previous.Length && path[shared] == previous[shared]) shared++;
            for (var slash = path.IndexOf('/', shared); slash > 0; slash = path.IndexOf('/', slash + 1))
                Add(path.Substring(0, slash));
            Add(path);
            previous = path;
        }

        return paths;

        void Add(string path)
        {
            var folded = path.ToUpperInvariant();
            paths[folded] = paths.TryGetValue(folded, out var other) && other != path ? null : path;
        }
    }
}
