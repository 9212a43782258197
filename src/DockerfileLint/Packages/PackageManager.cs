using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A package manager of a system: how its commands read, what it fetches and where that stays.</summary>
internal abstract class PackageManager
{
    private readonly ShellOptionSyntax options;

    private protected PackageManager(ShellOptionSyntax options, params string[] programs)
    {
        this.options = options;
        Programs = ImmutableArray.Create(programs);
    }

    /// <summary>The file names of its programs.</summary>
    public ImmutableArray<string> Programs { get; }

    /// <summary>The folder that says what is installed.</summary>
    public abstract string Database { get; }

    /// <summary>Where what it fetches lies, that of most versions first: which one it is depends on the version.</summary>
    public abstract ImmutableArray<string> Caches { get; }

    /// <summary>What lies there, in a word.</summary>
    public virtual string CacheName => "package cache";

    /// <summary>Whether a command calls one of them.</summary>
    public bool IsCalledBy(ShellCommand command) => command.Name is { } name && Programs.IndexOf(name, 0, Programs.Length, StringComparer.Ordinal) >= 0;

    /// <summary>Reads a command of one of the programs.</summary>
    public PackageCommand Read(ShellCommand command)
    {
        if (command.Reading is PackageCommand known && known.Manager == this) return known;
        var read = Read(command, new ShellArguments(command, options));
        command.Reading = read;
        return read;
    }

    /// <summary>Reads a command of one of the programs.</summary>
    protected abstract PackageCommand Read(ShellCommand command, ShellArguments arguments);

    /// <summary>A command that names what it does with its first operand.</summary>
    private protected PackageCommand Create(ShellCommand command, PackageAction action, ShellArguments arguments, bool fetches = false, int verb = 0)
    {
        return new PackageCommand(this, command, action, arguments.Operand(verb), arguments.OperandsFrom(verb + 1)) { Fetches = fetches };
    }

    /// <summary>A command that empties folders.</summary>
    private protected PackageCommand Clean(ShellCommand command, ShellArguments arguments, ImmutableArray<string> folders) =>
        new(this, command, PackageAction.Clean, arguments.Operand(0), ImmutableArray<ShellWord>.Empty) { Cleans = folders };

    /// <summary>A command that changes nothing that matters here.</summary>
    private protected PackageCommand Nothing(ShellCommand command, ShellArguments arguments) => Create(command, PackageAction.Other, arguments);

    /// <summary>Whether an argument holds a text, such as the name of a setting.</summary>
    private protected static bool Mentions(ShellCommand command, string text)
    {
        foreach (var word in command.Arguments)
            if (word.Text.Length >= text.Length && word.Text.Contains(text, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
