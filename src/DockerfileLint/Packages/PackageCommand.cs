using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A command of a package manager, read.</summary>
internal sealed class PackageCommand
{
    public PackageCommand(PackageManager manager, ShellCommand command, PackageAction action, ShellWord? verb, ImmutableArray<ShellWord> packages)
    {
        Manager = manager;
        Command = command;
        Action = action;
        Verb = verb;
        Packages = packages;
    }

    /// <summary>The manager.</summary>
    public PackageManager Manager { get; }

    /// <summary>The command.</summary>
    public ShellCommand Command { get; }

    /// <summary>What it does.</summary>
    public PackageAction Action { get; }

    /// <summary>The word that says so, such as <c>install</c>; null where options do.</summary>
    public ShellWord? Verb { get; }

    /// <summary>The operands behind the verb: packages for an installation or a removal.</summary>
    public ImmutableArray<ShellWord> Packages { get; }

    /// <summary>Whether it leaves in the manager's cache what it has fetched.</summary>
    public bool Fetches { get; init; }

    /// <summary>The folders that it empties.</summary>
    public ImmutableArray<string> Cleans { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether it writes the database of what is installed.</summary>
    public bool ChangesDatabase => Action is PackageAction.Install or PackageAction.Upgrade or PackageAction.Remove;
}
