using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Runs;

/// <summary>Commands that make users and groups.</summary>
internal static class AccountCommands
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "useradd", "adduser", "groupadd", "addgroup", "usermod",
    };

    /// <summary>Whether a command makes or changes an account.</summary>
    public static bool Contain(ShellCommand command) => command.Name is { } name && Names.Contains(name);
}
