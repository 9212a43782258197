using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// The files of the merged file system that have the same content as another one; hard links are one file.
/// </summary>
internal static class Duplicates
{
    /// <summary>Below these bytes a file isn't worth a link.</summary>
    private const long Least = 4_096;

    /// <summary>All but the first of each content.</summary>
    public static IReadOnlyList<DuplicateFile> Of(IReadOnlyList<FileContent> contents)
    {
        // An image may have a million: a table that grows would take twice as much.
        var first = new Dictionary<FileContent, FileContent>(contents.Count(IsMeant), new SameContent());
        var found = new List<DuplicateFile>();
        foreach (var content in contents)
        {
            if (!IsMeant(content)) continue;
            if (first.TryGetValue(content, out var other)) found.Add(new DuplicateFile(content, other));
            else first.Add(content, content);
        }

        return found;
    }

    private static bool IsMeant(FileContent content) => content.Hider < 0 && content.Size >= Least;

    private sealed class SameContent : IEqualityComparer<FileContent>
    {
        public bool Equals(FileContent? one, FileContent? other) =>
            one is not null && other is not null && one.Size == other.Size && one.Hash == other.Hash;

        public int GetHashCode(FileContent content) => content.Hash.GetHashCode();
    }
}
