using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;

namespace DockerfileLint.Semantics.Junk;

/// <summary>
/// Finds files of known kinds in one pass over the sorted files: results for a folder are reused for the next file.
/// </summary>
internal sealed class JunkFinder
{
    // Folders for libraries that were copied into the sources: their build output is what the program uses.
    private static readonly HashSet<string> Libraries = new(
        StringComparer.Ordinal) { "lib", "libs", "vendor", "wwwroot", "third_party", "assets", "public", "static" };

    private readonly ImmutableArray<ContextEntry> all;
    private readonly Dictionary<string, List<JunkKind>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JunkKind> byExtension = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JunkHit> hits = new(StringComparer.Ordinal);

    private JunkFinder(ImmutableArray<ContextEntry> all, IEnumerable<JunkKind> kinds)
    {
        this.all = all;
        foreach (var kind in kinds)
        {
            if (kind.Name[0] == '*')
            {
                byExtension[kind.Name.Substring(1)] = kind;
                continue;
            }

            var name = ImagePaths.Name(kind.Name);
            if (!byName.TryGetValue(name, out var named)) byName.Add(name, named = []);
            named.Add(kind);
        }
    }

    /// <summary>The lines for the files of some kinds, each with its files.</summary>
    /// <param name="all">All files of the context, which confirm the kind of a folder.</param>
    /// <param name="sent">The files to look at.</param>
    /// <param name="kinds">The kinds.</param>
    public static List<JunkHit> Find(
        ImmutableArray<ContextEntry> all,
        ImmutableArray<ContextEntry> sent,
        IEnumerable<JunkKind> kinds) => new JunkFinder(all, kinds).Find(sent);

    private List<JunkHit> Find(ImmutableArray<ContextEntry> sent)
    {
        var previous = "";
        (JunkHit Hit, string Folder)? found = null;
        for (var i = 0; i < sent.Length; i++)
        {
            var path = sent[i].Path;
            if (found is not { } last || !IsWithin(path, last.Folder)) found = Look(path, SharedFolder(previous, path));
            found?.Hit.Files.Add(i);
            previous = path;
        }

        return [.. hits.Values];
    }

    /// <summary>
    /// The outermost folder or file of a path that is of a kind, starting at an offset before which there is none.
    /// </summary>
    private (JunkHit Hit, string Folder)? Look(string path, int start)
    {
        while (start < path.Length)
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;
            if (KindOf(path, start, end) is { } kind && HitOf(kind, path.Substring(0, end)) is { } hit)
                return (hit, path.Substring(0, end));
            start = end + 1;
        }

        return null;
    }

    /// <summary>
    /// The kind of the file or folder whose name is between two positions of a path; null for most, whose remaining
    /// path isn't copied.
    /// </summary>
    private JunkKind? KindOf(string path, int start, int end)
    {
        var name = path.Substring(start, end - start);
        if (byName.TryGetValue(name, out var named))
        {
            foreach (var kind in named)
                if (IsMet(kind, path.Substring(0, start), path.Substring(0, end))) return kind;
        }

        var dot = name.LastIndexOf('.');
        return dot >= 0 && byExtension.TryGetValue(name.Substring(dot), out var known) ? known : null;
    }

    private bool IsMet(JunkKind kind, string folder, string path)
    {
        var names = kind.Name.LastIndexOf('/') + 1;
        if (names > 0)
        {
            if (!folder.EndsWith(kind.Name.Substring(0, names), StringComparison.Ordinal)) return false;
            folder = folder.Substring(0, folder.Length - names);
            if (folder.Length > 0 && folder[folder.Length - 1] != '/') return false;
        }

        if (kind.MayBeRead && folder.Split('/').Any(Libraries.Contains)) return false;
        return (kind.Siblings.IsEmpty || kind.Siblings.Any(name => ContextFiles.Holds(all, folder, name)))
            && (kind.Children.IsEmpty || kind.Children.Any(name => ContextFiles.Holds(all, path + "/", name)));
    }

    /// <summary>The line for a folder or file; null where its name can't be one.</summary>
    private JunkHit? HitOf(JunkKind kind, string path)
    {
        if ((kind.Siblings.IsEmpty && kind.Children.IsEmpty
            ? "**/" + kind.Name
            : DockerIgnoreEditor.Escape(path)) is not { } pattern)
            return null;
        var key = kind.Name + "\n" + pattern;
        if (!hits.TryGetValue(key, out var hit)) hits[key] = hit = new JunkHit(kind, pattern);
        return hit;
    }

    /// <summary>Where the first name begins that the two paths do not share as a folder.</summary>
    private static int SharedFolder(string previous, string path)
    {
        var start = 0;
        for (var i = 0; i < path.Length && i < previous.Length && path[i] == previous[i]; i++)
            if (path[i] == '/') start = i + 1;
        return start;
    }

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
