using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>The folder that a path of a user names.</summary>
internal static class NamedFolder
{
    /// <summary>The path itself where it is a folder, or else the folder that contains the file.</summary>
    public static string Of(string path)
    {
        if (path.Length == 0) return ".";
        if (Directory.Exists(path)) return path;
        return Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
    }
}
