using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>What the commands of a RUN are for: the build, or the image that the program runs in.</summary>
internal static class StageCommands
{
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "set", "cd", "echo", "ls", "mkdir", ":", "true", "test", "[",
    };

    // Compilers and what fetches or unpacks for them; a program that was published starts none of these. It may start a
    // JDK, which is among BuildPackages.
    private static readonly HashSet<string> ForBuilding = new(StringComparer.Ordinal)
    {
        "binutils", "build-base", "build-essential", "clang", "cmake", "g++", "gcc", "git", "gnupg", "gnupg2", "lld",
        "llvm", "make", "nodejs", "npm", "patch", "unzip", "xz-utils", "yarn", "zip",
        "apt-transport-https", "software-properties-common",
    };

    /// <summary>
    /// Whether a RUN only builds: nothing that it writes elsewhere than in the sources and the output is needed later.
    /// </summary>
    public static bool Builds(RunModel run) => run.Commands.All(IsForBuild);

    /// <summary>
    /// Whether a RUN only installs packages and makes accounts, as the image that the program runs in needs as well.
    /// </summary>
    public static bool Prepares(RunModel run) =>
        run.Syntax.Heredocs.IsEmpty
            && run.Commands.All(
                static command => command.Name is { } name
                    && (WithoutEffect.Contains(name)
                        || AccountCommands.Contain(command)
                        || IsCleanUp(command)
                        || Tools.ReadPackages(command) is { Action: not PackageAction.Other }));

    /// <summary>Whether a command changes owners.</summary>
    public static bool IsChown(ShellCommand command) => command.Name == "chown";

    private static bool IsForBuild(ShellCommand command)
    {
        if (command.Name is not { } name) return false;
        return name == DotNetCli.Name
            || WithoutEffect.Contains(name)
            || IsChown(command)
            || IsCleanUp(command)
            || Npm.Instance.Has(name)
            || Yarn.Instance.Has(name)
            || Pnpm.Instance.Has(name)
            || Tools.ReadPackages(command) is { } packages && IsForBuild(packages);
    }

    private static bool IsForBuild(PackageCommand packages) => packages.Action switch
    {
        PackageAction.Refresh or PackageAction.Clean => true,
        PackageAction.Install => packages.Packages.All(
            static word => PackageChange.NameOf(word) is { } name
                && (ForBuilding.Contains(name) || BuildPackages.AreHeaders(name))),
        _ => false,
    };

    /// <summary>Whether a command deletes what a package manager has left.</summary>
    private static bool IsCleanUp(ShellCommand command) =>
        command.Name == "rm"
            && new ShellArguments(command).Operands.All(
                static word => word.Prefix.StartsWith("/var/", StringComparison.Ordinal)
                    || word.Prefix.StartsWith("/tmp/", StringComparison.Ordinal));
}
