using System;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Commands that make packages of other repositories available: of Node.js, of Yarn.</summary>
internal static class ForeignPackages
{
    private const string NodeSource = "nodesource.com";

    /// <summary>Whether a command only adds a repository for <c>apt-get</c>, or the key of one.</summary>
    public static bool Adds(ShellCommand command)
    {
        if (command.Name is "apt-key" or "add-apt-repository" or "gpg") return true;
        if (command.Redirects.Any(static one => one.IsOutput && IsOfApt(one.Target.Prefix))) return true;
        if (command.Name == "tee" && command.Arguments.Any(static word => IsOfApt(word.Prefix))) return true;
        return command.Name is { } name && ShellNames.IsShell(name)
            && command.Parent is ShellPipeline { Commands: [ShellCommand first, ..] }
            && first != command
            && first.Arguments.Any(static word => word.Text.Contains(NodeSource, StringComparison.Ordinal));
    }

    private static bool IsOfApt(string path) =>
        path.StartsWith("/etc/apt/", StringComparison.Ordinal)
            || path.StartsWith("/usr/share/keyrings/", StringComparison.Ordinal);
}
