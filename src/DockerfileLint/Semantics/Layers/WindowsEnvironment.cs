using System;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Layers;

/// <summary>Variables that Windows keeps in its registry: only a process that starts later has them.</summary>
internal static class WindowsEnvironment
{
    // Programs that set some, such as PATH after an installation.
    private static readonly string[] Setters =
        ["setx", "reg", "msiexec", "choco", "scoop", "winget", "start-process", "saps", "set-itemproperty"];

    /// <summary>Whether a RUN may set such variables.</summary>
    public static bool MayBeSetBy(RunModel run)
    {
        if (run.ShellKind is not (ShellKind.Cmd or ShellKind.PowerShell)) return false;
        foreach (var command in run.Commands)
            if (command.Name is null
                || Array.Exists(Setters, name => name.Equals(command.Name, StringComparison.OrdinalIgnoreCase)))
                return true;
        return run.Script.Text.ToString().Contains("SetEnvironmentVariable", StringComparison.OrdinalIgnoreCase);
    }
}
