using System;
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

    /// <summary>Looks whether it can be searched: without that, it seems to be empty.</summary>
    /// <exception cref="InputException">It can't.</exception>
    public static void Check(string path)
    {
        try
        {
            using var names = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            names.MoveNext();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: this folder can't be searched: {exception.Message}", exception);
        }
    }
}
