using System;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Purpose;

/// <summary>Programs that start others: what they start is in no Dockerfile.</summary>
internal static class StartScripts
{
    /// <summary>
    /// Whether a program is a script by its name or its folder, or one that is given to what it starts, such as an
    /// entrypoint.
    /// </summary>
    public static bool Contains(ShellCommand command) =>
        command.Name is { } name
            && (name == "dind"
                || ShellNames.IsScript(name)
                || command.Program!.Value is { } path && IsInScriptFolder(path));

    private static bool IsInScriptFolder(string path)
    {
        var folder = "/" + path.Substring(0, path.LastIndexOf('/') + 1);
        return folder.Contains("/hack/", StringComparison.Ordinal)
            || folder.Contains("/script/", StringComparison.Ordinal)
            || folder.Contains("/scripts/", StringComparison.Ordinal);
    }
}
