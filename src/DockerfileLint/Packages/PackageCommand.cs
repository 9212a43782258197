using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A command of a system's package manager: apt, apk, dnf, yum, microdnf, tdnf, zypper or pacman.</summary>
public sealed class PackageCommand
{
    internal PackageCommand(
        PackageManager manager,
        ShellCommand command,
        PackageAction action,
        ShellWord? verb,
        ImmutableArray<ShellWord> packages)
    {
        Manager = manager;
        Command = command;
        Action = action;
        Verb = verb;
        Packages = packages;
    }

    /// <summary>The manager.</summary>
    internal PackageManager Manager { get; }

    /// <summary>The command.</summary>
    public ShellCommand Command { get; }

    /// <summary>What it does.</summary>
    public PackageAction Action { get; }

    /// <summary>The word that says so, such as <c>install</c>; null where options do.</summary>
    public ShellWord? Verb { get; }

    /// <summary>The operands after the verb: for an installation or a removal the packages.</summary>
    public ImmutableArray<ShellWord> Packages { get; }

    /// <summary>Whether the packages that it downloads stay in the manager's cache.</summary>
    internal bool Fetches { get; init; }

    /// <summary>The folders that it empties.</summary>
    internal ImmutableArray<string> Cleans { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether it writes the database of what is installed.</summary>
    internal bool ChangesDatabase => Action is PackageAction.Install or PackageAction.Upgrade or PackageAction.Remove;
}
