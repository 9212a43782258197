using System.IO;

namespace DockerfileLint.Tool;

/// <summary>Paths as git and our own files write them.</summary>
internal static class SlashPath
{
    /// <summary>A path from a folder, with <c>/</c>.</summary>
    public static string From(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
