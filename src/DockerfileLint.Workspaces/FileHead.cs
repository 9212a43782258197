using System;
using System.IO;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces;

/// <summary>Reads the start of a file, which tells whether it is a Dockerfile.</summary>
internal static class FileHead
{
    /// <summary>
    /// The start of a regular file; null where it can't be read, is not text, or is a link, which may lead anywhere.
    /// </summary>
    public static SourceText? Read(string path)
    {
        try
        {
            if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0) return null;
            using var stream = RegularFile.Open(path);
            var content = new byte[Limits.FileHead];
            var length = 0;
            for (var count = 1; count > 0 && length < content.Length; length += count)
                count = stream.Read(content, length, content.Length - length);
            Array.Resize(ref content, length);
            return Array.IndexOf(content, (byte)0) < 0 ? SourceText.FromBytes(content, path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
