using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;

namespace DockerfileLint.Workspaces;

/// <summary>The Dockerfiles that paths of a user name.</summary>
/// <param name="Files">The files, as they are reported: with <c>/</c>, without <c>./</c>, sorted within each folder that was named.</param>
/// <param name="Failures">What names no Dockerfile, one clear line each.</param>
public sealed record DockerfileFinder(ImmutableArray<string> Files, ImmutableArray<string> Failures)
{
    // Output of builds and tools, where copies of Dockerfiles lie that nobody edits.
    private static readonly string[] SkippedFolders = [".git", "node_modules", "bin", "obj", ".vs", ".venv"];

    /// <summary>Looks for them: a file counts whatever its name, a folder is searched to its bottom, <c>-</c> stands for standard input.</summary>
    public static DockerfileFinder Find(IEnumerable<string> paths)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        var files = new List<string>();
        var failures = new List<string>();
        foreach (var path in paths)
        {
            if (path == "-" || File.Exists(path)) files.Add(Reported(path));
            else if (!Directory.Exists(path)) failures.Add($"{path}: there is no such file or folder");
            else if (InFolder(path) is { Count: > 0 } found) files.AddRange(found);
            else failures.Add($"{path}: there is no Dockerfile in this folder");
        }

        return new DockerfileFinder([.. files.Distinct(StringComparer.Ordinal)], [.. failures]);
    }

    private static List<string> InFolder(string folder)
    {
        var found = new List<string>();
        var pending = new Stack<string>();
        pending.Push(folder);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var entry in Entries(current))
            {
                var path = Path.Combine(current, entry.Name);
                if ((entry.Attributes & FileAttributes.Directory) == 0)
                {
                    if (DockerfileName.Matches(entry.Name)) found.Add(Reported(path));
                }
                else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0 && !SkippedFolders.Contains(entry.Name, StringComparer.Ordinal))
                    pending.Push(path);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return [];
        }
    }

    private static string Reported(string path)
    {
        var slashed = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed.Substring(2) : slashed;
    }
}
