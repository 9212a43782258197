using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// Commands that install packages by their names from the network, or clean up after that: they read no file that was
/// copied, and do the same before it.
/// </summary>
internal static class StandaloneInstall
{
    /// <summary>The variables with which an installation reads a file, which may be one that was copied.</summary>
    public static ImmutableArray<string> FileVariables { get; } = ImmutableArray.Create(
        "PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT", "PIP_REQUIREMENT", "PIP_FIND_LINKS", "PIP_CONFIG_FILE",
        "NPM_CONFIG_USERCONFIG", "npm_config_userconfig");

    /// <summary>Whether a command installs packages so.</summary>
    public static bool Installs(ShellCommand command)
    {
        if (!IsPlain(command)) return false;
        if (Tools.ReadPackages(command) is { } read)
            return read.Action is PackageAction.Install or PackageAction.Upgrade && AreNames(command);
        if (Tools.Find(command) is NodeInstaller installer) return IsGlobal(installer.Arguments(command), command);
        return Pip.Instance.IsCalledBy(command) && IsPip(Pip.Instance.Arguments(command), command);
    }

    /// <summary>Whether a command installs packages so, prepares that or cleans up.</summary>
    public static bool Contains(ShellCommand command)
    {
        if (command.Program is null) return command.Redirects.IsEmpty && command.Inner.IsEmpty;
        if (!IsPlain(command)) return false;
        if (Tools.ReadPackages(command) is not null) return AreNames(command);
        return Installs(command) || IsHousekeeping(command);
    }

    /// <summary>
    /// Whether a command installs packages of a language, by a program that may have come with files of another stage,
    /// such as a virtual environment.
    /// </summary>
    public static bool NeedsLanguage(ShellCommand command) => Tools.Find(command) is not (null or PackageManager);

    private static bool IsHousekeeping(ShellCommand command) => command.Name switch
    {
        "set" or "true" or ":" or "export" or "locale-gen" => true,
        "rm" => command.Arguments.All(static word => word.Prefix is ['-', ..] || IsOfSystem(word.Prefix)),
        _ => Tools.Find(command) switch
        {
            NodeInstaller installer => installer.Arguments(command).Subcommand is "cache" or "config",
            Pip pip => pip.Purges(command),
            _ => false,
        },
    };

    private static bool IsOfSystem(string path) =>
        path.StartsWith("/var/", StringComparison.Ordinal)
            || path.StartsWith("/tmp/", StringComparison.Ordinal)
            || path.StartsWith("/root/.", StringComparison.Ordinal)
            || path.StartsWith("~/.", StringComparison.Ordinal);

    /// <summary>Whether it writes no file by a redirection, and runs no other command for its words.</summary>
    private static bool IsPlain(ShellCommand command) =>
        command.Inner.IsEmpty
            && command.Redirects.All(static one => !one.IsOutput || one.Target.Value is "/dev/null")
            && command.Redirects.All(static one => !one.Operator.Contains('<'))
            && command.Arguments.All(static word => !RunsCommand(word.Text));

    private static bool RunsCommand(string text) =>
        text.Contains('`') || text.IndexOf("$(", StringComparison.Ordinal) >= 0;

    /// <summary>Whether none of the words is a file of the image.</summary>
    private static bool AreNames(ShellCommand command) => command.Arguments.All(static word =>
        word.Prefix is not ['.' or '/' or '~', ..]
            && word.Prefix.IndexOf("=/", StringComparison.Ordinal) < 0
            && (word.Value is not null || word.Prefix.Length > 0 && word.Prefix[0] != '$'));

    private static bool IsGlobal(ShellArguments arguments, ShellCommand command) =>
        arguments.Has("-g", "--global")
            && arguments.Operands.Length > 1
            && arguments.Subcommand is "install" or "i" or "add"
            && AreNames(command);

    private static bool IsPip(ShellArguments arguments, ShellCommand command) =>
        arguments.Subcommand == "install"
            && arguments.Operands.Length > 1
            && !arguments.Has("-r", "--requirement") && !arguments.Has("-c", "--constraint")
            && !arguments.Has("--build-constraint")
            && !arguments.Has("-e", "--editable") && !arguments.Has("-f", "--find-links")
            && AreNames(command)
            && arguments.OperandsFrom(1).All(static word => !word.Prefix.EndsWith(".whl", StringComparison.Ordinal));
}
