using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Semantics.Sources;

/// <summary>What the build context holds at a path.</summary>
internal static class ContextFiles
{
    /// <summary>
    /// Whether a source is a file of the context; null where neither a file nor a folder is known there.
    /// </summary>
    public static bool? IsFile(ImmutableArray<ContextEntry>? files, string source)
    {
        if (files is not { } entries) return null;
        var path = ImagePaths.Resolve("/", source)!.Substring(1);
        if (path.Length == 0) return false;
        var index = FirstFrom(entries, path);
        if (index < entries.Length && entries[index].Path == path) return true;
        index = FirstFrom(entries, path + "/");
        return index < entries.Length && entries[index].Path.StartsWith(path + "/", StringComparison.Ordinal)
            ? false
            : null;
    }

    /// <summary>The bytes of a file; null where none is at the path.</summary>
    public static long? SizeOf(ImmutableArray<ContextEntry> entries, string path)
    {
        var index = FirstFrom(entries, path);
        return index < entries.Length && entries[index].Path == path ? entries[index].Size : null;
    }

    /// <summary>The bytes of all files whose paths begin so, as those of a folder; null where there is none.</summary>
    public static long? BytesBelow(ImmutableArray<ContextEntry> entries, string prefix)
    {
        long bytes = 0;
        var index = FirstFrom(entries, prefix);
        var first = index;
        for (; index < entries.Length && entries[index].Path.StartsWith(prefix, StringComparison.Ordinal); index++)
            bytes += entries[index].Size;
        return index == first ? null : bytes;
    }

    /// <summary>The file at a path, or the files below it; those of the whole context for an empty one.</summary>
    public static IEnumerable<string> At(ImmutableArray<ContextEntry>? files, string path)
    {
        if (files is not { } entries) yield break;
        var below = path + "/";
        for (var i = FirstFrom(entries, path); i < entries.Length; i++)
        {
            var entry = entries[i].Path;
            // Names with a character below '/' come in between.
            if (path.Length == 0 || entry == path || entry.StartsWith(below, StringComparison.Ordinal))
                yield return entry;
            else if (string.CompareOrdinal(entry, below) > 0) yield break;
        }
    }

    /// <summary>The first entry at or after a path; the entries are sorted by code unit.</summary>
    public static int FirstFrom(ImmutableArray<ContextEntry> entries, string path) => BinarySearch.First(
        entries.Length,
        (entries, path),
        static (all, i) => string.CompareOrdinal(all.entries[i].Path, all.path) >= 0);

    /// <summary>Whether a folder holds a file or folder of a name.</summary>
    /// <param name="entries">The files.</param>
    /// <param name="folder">The folder, with a slash at its end; empty for the root.</param>
    /// <param name="name">The name, or <c>*.</c> and an extension.</param>
    public static bool Holds(ImmutableArray<ContextEntry> entries, string folder, string name)
    {
        if (name[0] != '*')
        {
            var index = FirstFrom(entries, folder + name);
            if (index == entries.Length) return false;
            if (entries[index].Path == folder + name) return true;
            var inner = FirstFrom(entries, folder + name + "/");
            return inner < entries.Length
                && entries[inner].Path.StartsWith(folder + name + "/", StringComparison.Ordinal);
        }

        for (var i = FirstFrom(
            entries, folder); i < entries.Length && entries[i].Path.StartsWith(folder, StringComparison.Ordinal);)
        {
            var slash = entries[i].Path.IndexOf('/', folder.Length);
            if (slash < 0 && entries[i].Path.EndsWith(name.Substring(1), StringComparison.Ordinal)) return true;
            // After a folder: 0 is the character after the slash.
            i = slash < 0 ? i + 1 : FirstFrom(entries, entries[i].Path.Substring(0, slash) + "0");
        }

        return false;
    }
}
