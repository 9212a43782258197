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
        return path.Length == 0
            ? ContextFiles.BytesBelow(entries, "")
            : ContextFiles.SizeOf(entries, path) ?? ContextFiles.BytesBelow(entries, path + "/");
    }
}
