using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Counts what a source takes from the build context.</summary>
internal static class ContextBytes
{
    public static long? Of(BuildModel model, TransferSyntax transfer, string source)
    {
        if (model.Context.Entries is not { } entries || transfer.Flag("exclude") is not null || PathGlobs.IsGlob(source)) return null;
        var path = ImagePaths.Resolve("/", source)!.Substring(1);
        long bytes = 0;
        foreach (var entry in entries)
            if (path.Length == 0 || entry.Path == path || ImagePaths.IsWithin(entry.Path, path)) bytes += entry.Size;
        return bytes;
    }
}
