using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
#if NET
using System.IO.Enumeration;
#endif

namespace DockerfileLint.Workspaces;

/// <summary>Lists folders; a link isn't a folder, whatever its target.</summary>
internal static class FolderReader
{
    // Output of builds and tools, which holds copies of files that nobody edits.
    private static readonly HashSet<string> Skipped =
        new(StringComparer.Ordinal) { ".git", "node_modules", "bin", "obj", ".vs", ".venv" };

#if NET
    private static readonly EnumerationOptions Everything =
        new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };
#endif

    /// <summary>
    /// The names in a folder, those of folders with a slash at the end, sorted as whole paths are; one that can't be
    /// read is empty, as the builder could not send it either.
    /// </summary>
    public static string[] Read(string folder)
    {
        string[] names;
        try
        {
            names = [.. Names(folder).Where(static name => !TemporaryName.Matches(name))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>The same names.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static string[] List(string folder)
    {
        string[] names = [.. Names(folder)];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>Whether a search leaves a folder of that name out.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name);

    /// <summary>Whether a name is that of a folder.</summary>
    public static bool IsFolder(string name) => name[name.Length - 1] == '/';

#if NET
    // One pass over the folder without an object for each item; only the name of a file is read.
    private static FileSystemEnumerable<string> Names(string folder) => new(folder, Name, Everything);

    private static string Name(ref FileSystemEntry entry) =>
        entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0
            ? string.Concat(entry.FileName, "/")
            : entry.FileName.ToString();
#else
    // The listing tells files from folders; an object for each item would ask the disk about every file.
    private static IEnumerable<string> Names(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder)) yield return Path.GetFileName(path);
        foreach (var path in Directory.EnumerateDirectories(folder))
            yield return (File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0
                ? Path.GetFileName(path) + "/"
                : Path.GetFileName(path);
    }
#endif
}
