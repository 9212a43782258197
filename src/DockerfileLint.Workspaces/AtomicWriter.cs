using System;
using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>Replaces a file as a whole or not at all.</summary>
public static class AtomicWriter
{
    /// <summary>Writes the bytes beside the file and then puts them in its place; a link is followed, and rights are kept.</summary>
    /// <exception cref="InputException">The file can't be written; it is as it was.</exception>
    public static void Write(string path, byte[] bytes)
    {
        if (bytes is null) throw new ArgumentNullException(nameof(bytes));
        string? temporary = null;
        try
        {
            var target = Target(path);
            temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
            WriteNew(temporary, bytes);
            if (File.Exists(target)) Replace(temporary, target);
            else File.Move(temporary, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            if (temporary is not null) File.Delete(temporary);
            throw new InputException($"{path}: can't be written: {exception.Message}", exception);
        }
    }

    private static void WriteNew(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    private static string Target(string path)
    {
#if NET
        return File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
#else
        return path;
#endif
    }

    private static void Replace(string temporary, string target)
    {
        if (new FileInfo(target).IsReadOnly) throw new UnauthorizedAccessException("the file is read-only");
#if NET
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        File.Move(temporary, target, overwrite: true);
#else
        File.Replace(temporary, target, destinationBackupFileName: null);
#endif
    }
}
