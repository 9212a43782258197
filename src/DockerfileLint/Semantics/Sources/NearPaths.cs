using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Sources;

/// <summary>Finds the name in a folder of the context that was meant by one with a typing error.</summary>
internal static class NearPaths
{
    // Two short names are often one letter apart and still two names.
    private const int Shortest = 4;

    /// <summary>
    /// The only file or folder whose name takes one letter more, less or other, or two letters swapped; null where
    /// there is none, or several.
    /// </summary>
    /// <param name="entries">The files of the context.</param>
    /// <param name="path">The path, which isn't there.</param>
    /// <param name="tries">How many names were compared so far.</param>
    public static string? Find(ImmutableArray<ContextEntry> entries, string path, ref long tries)
    {
        var name = path.LastIndexOf('/') + 1;
        if (path.Length - name < Shortest) return null;
        var folder = path.Substring(0, name);
        string? found = null;
        for (var i = folder.Length == 0 ? 0 : ContextFiles.FirstFrom(entries, folder);
            i < entries.Length && entries[i].Path.StartsWith(folder, StringComparison.Ordinal);)
        {
            tries++;
            var slash = entries[i].Path.IndexOf('/', name);
            var sibling = slash < 0 ? entries[i].Path : entries[i].Path.Substring(0, slash);
            if (IsNear(path, sibling))
            {
                if (found is not null) return null;
                found = sibling;
            }

            // After a folder: 0 is the character after the slash.
            i = slash < 0 ? i + 1 : ContextFiles.FirstFrom(entries, sibling + "0");
        }

        return found;
    }

    private static bool IsNear(string path, string other)
    {
        if (Math.Abs(path.Length - other.Length) > 1) return false;
        var start = 0;
        while (start < path.Length && start < other.Length && path[start] == other[start]) start++;
        var end = 0;
        var most = Math.Min(path.Length, other.Length) - start;
        while (end < most && path[path.Length - 1 - end] == other[other.Length - 1 - end]) end++;
        var (left, right) = (path.Length - start - end, other.Length - start - end);
        if (left == 2 && right == 2) return SwappedLetters.Make(path, other);
        // v1 and v2 are two things, and so are a1 and a.
        return left <= 1
            && right <= 1
            && !(left == 1 && char.IsDigit(path[start]))
            && !(right == 1 && char.IsDigit(other[start]));
    }
}
