using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>Whole paths as they are compared: without a separator at the end, unless they are a root.</summary>
internal static class FullPath
{
    /// <summary>The whole path; that of the current folder for an empty one.</summary>
    public static string Of(string path) => Trimmed(Path.GetFullPath(path.Length == 0 ? "." : path));

    private static string Trimmed(string full) =>
        full.Length == Path.GetPathRoot(full)!.Length
            ? full
            : full.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
}
