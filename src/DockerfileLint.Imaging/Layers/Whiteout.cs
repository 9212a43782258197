using System;

namespace DockerfileLint.Imaging.Layers;

/// <summary>The names by which a layer deletes what is below it (OCI image specification, "Whiteouts").</summary>
internal static class Whiteout
{
    /// <summary>What the name of an entry begins with that deletes something.</summary>
    public const string Prefix = ".wh.";

    /// <summary>What the names of what aufs needs itself begin with.</summary>
    public const string MetadataPrefix = ".wh..wh.";

    /// <summary>The name of the entry that deletes everything in its folder.</summary>
    public const string Opaque = ".wh..wh..opq";

    /// <summary>Whether a path is, or is below, what aufs needs itself.</summary>
    public static bool IsOfAufs(string path) =>
        path.StartsWith(MetadataPrefix, StringComparison.Ordinal) && path != Opaque;

    /// <summary>Whether an entry with the name deletes something.</summary>
    public static bool IsNameOf(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
