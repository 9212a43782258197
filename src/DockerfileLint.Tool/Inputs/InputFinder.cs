using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Linting;

namespace DockerfileLint.Tool.Inputs;

/// <summary>The Dockerfiles that paths on the command line name.</summary>
internal static class InputFinder
{
    private static readonly string[] SkippedFolders = [".git", "node_modules", "bin", "obj", ".vs", ".venv"];

    public static (ImmutableArray<string> Files, ImmutableArray<string> Failures) Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        var failures = new List<string>();
        foreach (var path in paths)
        {
            if (path == "-" || File.Exists(path)) files.Add(Reported(path));
            else if (!Directory.Exists(path)) failures.Add($"{path}: there is no such file or folder");
            else if (InFolder(path) is { Count: > 0 } found) files.AddRange(found);
            else failures.Add($"{path}: there is no Dockerfile in this folder");
        }

        return ([.. files.Distinct(StringComparer.Ordinal)], [.. failures]);
    }

    private static List<string> InFolder(string folder)
    {
        var found = new List<string>();
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = 0 };
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var current))
        {
            foreach (var entry in new DirectoryInfo(current).EnumerateFileSystemInfos("*", options))
            {
                if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                {
                    if (DockerfileName.Matches(entry.Name)) found.Add(Reported(Path.Join(current, entry.Name)));
                }
                else if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !SkippedFolders.Contains(entry.Name, StringComparer.Ordinal))
                    pending.Push(Path.Join(current, entry.Name));
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string Reported(string path)
    {
        var slashed = path.Replace('\\', '/');
        return slashed.StartsWith("./", StringComparison.Ordinal) ? slashed[2..] : slashed;
    }
}
