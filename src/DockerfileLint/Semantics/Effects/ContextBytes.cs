using System;
using System.Collections.Immutable;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Counts what a source takes from the build context.</summary>
internal static class ContextBytes
{
    /// <summary>The bytes that a source of COPY or ADD writes; null where they are not known to the byte.</summary>
    public static long? Of(ContextUsage usage, TransferSyntax transfer, string source)
    {
        if (usage.Available is not { } entries) return null;
        if (transfer.GetFlag("exclude") is not null
            || PathGlobs.IsGlob(source)
            || transfer is AddSyntax && ArchiveNames.IsArchive(source))
            return null;
        var path = ImagePaths.Resolve("/", source)!.Substring(1);
        return path.Length == 0 ? Below(entries, "") : File(entries, path) ?? Below(entries, path + "/");
    }

    private static long? File(ImmutableArray<ContextEntry> entries, string path)
    {
        var index = ContextFiles.FirstFrom(entries, path);
        return index < entries.Length && entries[index].Path == path ? entries[index].Size : null;
    }

    private static long? Below(ImmutableArray<ContextEntry> entries, string prefix)
    {
        long bytes = 0;
        var index = ContextFiles.FirstFrom(entries, prefix);
        var first = index;
        for (; index < entries.Length && entries[index].Path.StartsWith(prefix, StringComparison.Ordinal); index++)
            bytes += entries[index].Size;
        return index == first ? null : bytes;
    }
}
