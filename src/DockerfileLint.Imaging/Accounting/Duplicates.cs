using System.Collections.Generic;
using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

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
        var first = new Dictionary<(long, ContentHash), FileContent>();
        var found = new List<DuplicateFile>();
        foreach (var content in contents)
        {
            if (content.Hider >= 0 || content.Size < Least) continue;
            var key = (content.Size, content.Hash);
            if (first.TryGetValue(key, out var other)) found.Add(new DuplicateFile(content, other));
            else first.Add(key, content);
        }

        return found;
    }
}
