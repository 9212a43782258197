using System;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Tells in a glance most files of a repository from those that may say how images are built.</summary>
internal static class BuildFileName
{
    private static readonly string[] Endings =
    [
        ".yml", ".yaml", ".json", ".hcl", ".mk", ".sh", ".bash", ".ps1", ".cmd", ".bat", "proj", "Program.cs",
        "AppHost.cs", "makefile", "tiltfile",
    ];

    /// <summary>Whether one of the readers could want a file of this name.</summary>
    public static bool MayMatch(string name)
    {
        var last = char.ToLowerInvariant(name[name.Length - 1]);
        foreach (var ending in Endings)
            if (ending[ending.Length - 1] == last && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return name.StartsWith("Makefile.", StringComparison.Ordinal)
            || name.StartsWith("Tiltfile", StringComparison.Ordinal)
            || name.EndsWith(".cs", StringComparison.Ordinal) && name.Contains("AppHost", StringComparison.Ordinal);
    }
}
