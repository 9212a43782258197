using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace DockerfileLint.Workspaces;

/// <summary>Writes a report to the file that the user named.</summary>
internal static class ReportFile
{
    // Some disks take names that differ in case for the same; on the others one report too many is refused.
    private const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;

    /// <summary>
    /// Writes a report as a whole or not at all; a pipe or device is written to as it is. The analyzed repository may
    /// have put a link there: one that leaves the root is not followed, nor one to a file that a lint reads.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">The report.</param>
    /// <param name="root">Where the report may be.</param>
    /// <param name="read">The files that were linted and those that were read for it.</param>
    /// <exception cref="InputException">The file is outside, was read or can't be written; it is as it was.</exception>
    public static void Write(string path, byte[] bytes, LintRoot root, IEnumerable<string> read) =>
        Write(path, bytes, root, read, TimeSpan.FromSeconds(ReadLimits.PipeSeconds));

    internal static void Write(string path, byte[] bytes, LintRoot root, IEnumerable<string> read, TimeSpan wait)
    {
        if (Directory.Exists(path)) throw new InputException($"{path}: can't be written: it is a folder");
        CheckUnread(path, read);
        if (IsStreamByName(path))
        {
            WriteThrough(path, path, bytes, wait);
            return;
        }

        var target = root.Resolve(path);
        if (Path.DirectorySeparatorChar != '\\' && FileKinds.Of(target) == FileKind.Special)
            WriteThrough(path, target, bytes, wait);
        else AtomicWriter.Write([new FileEdit(path, target, bytes) { Overwrites = true }]);
    }

    /// <summary>A report in place of a file that a lint reads would lose it, whatever link leads there.</summary>
    private static void CheckUnread(string path, IEnumerable<string> read)
    {
        var target = LinkReader.Resolve(path);
        if (FileKinds.Of(target) != FileKind.Regular) return;
        if (read.Any(one => LeadsTo(one, target)))
            throw new InputException($"{path}: it was checked, so the report is not written there");
        if (IsSetting(Path.GetFileName(target)))
            throw new InputException($"{path}: a lint reads this file, so the report is not written there");
    }

    private static bool LeadsTo(string path, string target)
    {
        try
        {
            return string.Equals(LinkReader.Resolve(path), target, Comparison);
        }
        catch (InputException)
        {
            // A circle of links leads nowhere.
            return false;
        }
    }

    private static bool IsSetting(string name) =>
        name.EndsWith(".dockerignore", Comparison)
        || name.Equals(".editorconfig", Comparison)
        || name.Equals(".globalconfig", Comparison);

    /// <summary>
    /// Whether a path names a stream or device where the system keeps them, such as standard output; /dev/shm has
    /// ordinary files.
    /// </summary>
    private static bool IsStreamByName(string path)
    {
        if (Path.DirectorySeparatorChar == '\\') return false;
        var full = Path.GetFullPath(path);
        if (full.StartsWith("/dev/shm/", StringComparison.Ordinal)) return false;
        return full.StartsWith("/dev/", StringComparison.Ordinal)
            || full.StartsWith("/proc/", StringComparison.Ordinal);
    }

    private static void WriteThrough(string path, string target, byte[] bytes, TimeSpan wait)
    {
        try
        {
            using var stream = PipeOpening.Open(target, FileMode.OpenOrCreate, FileAccess.Write, wait);
            stream.Write(bytes, 0, bytes.Length);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"{path}: can't be written: {exception.Message}", exception);
        }
    }
}
