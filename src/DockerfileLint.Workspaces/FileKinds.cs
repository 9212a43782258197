using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Tells regular files from pipes and devices before they are opened: opening a pipe waits for its writer.
/// </summary>
internal static class FileKinds
{
    /// <summary>What a path leads to, its links followed.</summary>
    public static FileKind Of(string path)
    {
        if (Directory.Exists(path)) return FileKind.Folder;
        if (!File.Exists(path)) return FileKind.Missing;
        return FileStatus.Of(path) is { IsSpecial: true } ? FileKind.Special : FileKind.Regular;
    }
}
