using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What commands of an image of PHP are for: PHP itself, or the application.</summary>
internal static class PhpCommands
{
    private static readonly HashSet<string> OfPhp = new(StringComparer.Ordinal)
    {
        "docker-php-ext-configure", "docker-php-ext-enable", "docker-php-ext-install", "docker-php-source",
        "install-php-extensions", "pear", "pecl", "phpize",
    };

    private static readonly HashSet<string> OfApache = new(StringComparer.Ordinal)
    {
        "a2disconf", "a2dismod", "a2dissite", "a2enconf", "a2enmod", "a2ensite",
    };

    // Tools of builds that a program needs only where it starts them.
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "7zip", "build-essential", "curl", "git", "gnupg", "gnupg2", "jq", "less", "nano", "nodejs", "npm",
        "openssh-client", "p7zip-full", "rsync", "unzip", "vim", "wget", "yarn", "zip",
    };

    /// <summary>Whether a command compiles or switches on an extension.</summary>
    public static bool IsExtension(ShellCommand command) => command.Name is { } name && OfPhp.Contains(name);

    /// <summary>Whether a command sets PHP or Apache up.</summary>
    public static bool SetsUp(ShellCommand command) =>
        IsExtension(command) || command.Name is { } name && OfApache.Contains(name);

    /// <summary>Whether a command switches a part of Apache on or off, or changes owners, modes and folders.</summary>
    public static bool SwitchesOrOwns(ShellCommand command) =>
        command.Name is { } name
            && (OfApache.Contains(name) || name is "chown" or "chmod" or "mkdir" or "ln" or "touch" or "set");

    /// <summary>Whether a command is about the settings of PHP or Apache, by the variables of the image.</summary>
    public static bool NamesSettings(ShellCommand command) =>
        !Builds(command) && command.Arguments.Any(static word =>
            word.Variables.Contains("PHP_INI_DIR", StringComparer.Ordinal)
                || word.Variables.Contains("APACHE_CONFDIR", StringComparer.Ordinal))
            || command.Redirects.Any(static one =>
                one.Target.Variables.Contains("PHP_INI_DIR", StringComparer.Ordinal));

    /// <summary>Whether a command only shows what PHP has.</summary>
    public static bool Asks(ShellCommand command) =>
        command.Name == "php" && command.Arguments.Length > 0
            && (command.Arguments[0].Value is "-v" or "-m" or "-i" or "--version" or "--ini" or "--ri"
                || command.Arguments.Length > 1 && command.Arguments[0].Value == "-r"
                && command.Arguments[1].Value?.StartsWith("echo ini_get(", StringComparison.Ordinal) == true);

    /// <summary>Whether a command installs composer itself.</summary>
    public static bool InstallsComposer(ShellCommand command)
    {
        if (command.Program is null) return false;
        if (command.Name == "php")
            return command.Parent is ShellPipeline || command.Arguments.Any(static word =>
                word.Text.Contains("composer-setup", StringComparison.Ordinal)
                    || word.Text.Contains("getcomposer", StringComparison.Ordinal)
                    || word.Value is "installer" or "/tmp/installer");
        return command.Name is "curl" or "wget" or "mv" or "cp" or "ln" or "chmod" or "rm" or "unlink"
            && command.Arguments.Any(static word => word.Value is { } text
                && (ImagePaths.Name(text) is "composer" or Composer.Archive or "composer-setup.php"
                    || text.Contains("getcomposer.org", StringComparison.Ordinal)));
    }

    /// <summary>Whether a command builds the application: by composer, by its own console, by Node.js.</summary>
    public static bool Builds(ShellCommand command) =>
        InstallsComposer(command)
            || Composer.Instance.IsCalledBy(command) || command.Name == Composer.Archive
            || command.Name is "php" or "artisan" or "console" or "symfony" or "node" or "npx" or "corepack"
            || NodeInstaller.Of(command) is not null
            || command.Program?.Value?.Contains("vendor/bin/", StringComparison.Ordinal) == true
            || ForeignPackages.Adds(command);

    /// <summary>Whether a package is a tool that only builds call, unless the program starts it.</summary>
    public static bool IsTool(string package) => Tools.Contains(package);

    /// <summary>Whether a command is one of a package manager, or removes what that leaves.</summary>
    public static bool IsOfPackages(ShellCommand command) =>
        DockerfileLint.Packages.Tools.ReadPackages(command) is { Action: not PackageAction.Other }
            || command.Name == "rm" && command.Arguments.All(static word =>
                word.Prefix is ['-', ..] || word.Prefix.StartsWith("/var/lib/apt/", StringComparison.Ordinal)
                    || word.Prefix.StartsWith("/var/cache/", StringComparison.Ordinal));

    /// <summary>The command of the packages of a RUN that installs; null for none.</summary>
    public static IEnumerable<(ShellCommand Command, PackageCommand Packages)> Installs(RunModel run)
    {
        foreach (var command in run.Commands)
            if (DockerfileLint.Packages.Tools.ReadPackages(command) is { Action: PackageAction.Install } packages)
                yield return (command, packages);
    }
}
