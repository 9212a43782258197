using System;
using System.IO;

namespace DockerfileLint.Workspaces;

/// <summary>Paths as a user would name them.</summary>
internal static class ShownPath
{
    /// <summary>A path, from the current folder where the path that was named is written so, with <c>/</c>.</summary>
    /// <param name="path">The path.</param>
    /// <param name="named">A path that a user named.</param>
    public static string Like(string path, string named)
    {
        var full = Path.GetFullPath(path);
        return (Path.IsPathRooted(named) ? full : FromCurrent(full)).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static string FromCurrent(string full)
    {
        var parts = Parts(full);
        var current = Parts(Directory.GetCurrentDirectory());
        var same = 0;
        while (same < parts.Length && same < current.Length && parts[same] == current[same]) same++;
        // Another drive.
        if (same == 0 && Path.DirectorySeparatorChar == '\\') return full;
        var shown = new string[current.Length - same + parts.Length - same];
        for (var i = 0; i < current.Length - same; i++) shown[i] = "..";
        Array.Copy(parts, same, shown, current.Length - same, parts.Length - same);
        return shown.Length == 0 ? "." : string.Join(Path.DirectorySeparatorChar.ToString(), shown);
    }

    private static string[] Parts(string path) =>
        path.Split([Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
