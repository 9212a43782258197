using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Paths from the root of the repository, with <c>/</c>; the root itself is empty.</summary>
internal static class TreePath
{
    /// <summary>Before a path that counts from the root, whatever the folder is.</summary>
    public const char RootMark = '\u0001';

    /// <summary>A path as a file names it, from a folder; null where it leaves the root or is no plain path.</summary>
    public static string? Combine(string folder, string path)
    {
        path = path.Replace('\\', '/').Trim();
        if (path.Length > 0 && path[0] == RootMark) return Combine("", path.Substring(1).TrimStart('/'));
        if (path.Length == 0) return folder;
        if (path[0] is '/' or '~' || path.Contains(':') || path.IndexOfAny(['$', '\0', '\n']) >= 0) return null;
        var parts = new List<string>(folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join("/", parts);
    }

    /// <summary>The folder of a path; empty for the root.</summary>
    public static string Folder(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>A path below a folder.</summary>
    public static string Below(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    /// <summary>A folder and those above it, up to the root.</summary>
    public static IEnumerable<string> Upward(string folder)
    {
        for (; folder.Length > 0; folder = Folder(folder)) yield return folder;
        yield return "";
    }

    /// <summary>As it is shown: the root is a dot.</summary>
    public static string Shown(string path) => path.Length == 0 ? "." : path;
}
