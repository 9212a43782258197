using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>What the RUN of a final stage may call that each image of Debian has.</summary>
internal static class HarmlessCommands
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "set", "echo", ":", "true", "mkdir", "chown", "chmod", "ln", "touch", "rm", "mv", "cp", "cd", "useradd",
        "adduser", "groupadd", "addgroup", "usermod", "test", "[", "sed", "cat", "ls", "find", "install", "printf",
        "update-ca-certificates", "ldconfig", "fc-cache",
    };

    /// <summary>Whether a command is one of them.</summary>
    public static bool Contain(ShellCommand command) => command.Name is { } name && Names.Contains(name);
}
