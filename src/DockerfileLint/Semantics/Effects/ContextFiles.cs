namespace DockerfileLint.Semantics.Effects;

/// <summary>What the build context holds at a path.</summary>
internal static class ContextFiles
{
    /// <summary>Whether a source is a file of the context; null where neither a file nor a folder is known there.</summary>
    public static bool? IsFile(BuildModel model, string source)
    {
        if (model.Context.Entries is not { } entries) return null;
        var path = ImagePaths.Resolve("/", source)!.Substring(1);
        if (path.Length == 0) return false;
        var index = FirstFrom(entries, path);
        if (index < entries.Length && entries[index].Path == path) return true;
        index = FirstFrom(entries, path + "/");
        return index < entries.Length && entries[index].Path.StartsWith(path + "/", System.StringComparison.Ordinal) ? false : null;
    }

    /// <summary>The first entry at or behind a path; the entries are sorted by code unit.</summary>
    public static int FirstFrom(System.Collections.Immutable.ImmutableArray<Context.ContextEntry> entries, string path)
    {
        int low = 0, high = entries.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(entries[middle].Path, path) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
