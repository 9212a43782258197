using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A package manager of a system: how its commands read, what it fetches and where that stays.</summary>
internal abstract class PackageManager : Tool
{
    private protected PackageManager(
        Leftover cache, ShellOptionSyntax options, params string[] programs) : base(options, programs)
    {
        Cache = cache;
        Caches = cache.Places.Select(static place => place.Path).ToImmutableArray();
    }

    /// <summary>The folder that says what is installed.</summary>
    public abstract string Database { get; }

    /// <summary>
    /// The measured bytes of that folder, which each layer that changes it stores again; null where nobody measured it.
    /// </summary>
    public virtual long? DatabaseBytes => null;

    /// <summary>What it fetches and keeps.</summary>
    public Leftover Cache { get; }

    /// <summary>The folders that may hold it, that of most versions first.</summary>
    public ImmutableArray<string> Caches { get; }

    /// <summary>Reads a command of one of the programs: once, since many rules ask for it.</summary>
    public PackageCommand Read(ShellCommand command)
    {
        if (command.Reading is PackageCommand known && known.Manager == this) return known;
        var read = Read(command, Arguments(command));
        command.Reading = read;
        return read;
    }

    public override void Run(ShellCommand command, IToolRun run)
    {
        var read = Read(command);
        if (read.ChangesDatabase) run.Write(Database, Leftover.PackageDatabase);
        if (read.Fetches) run.Leave(Cache, Arguments(command));
        run.Clean(read.Cleans);
        if (read.Action == PackageAction.Remove) run.DeleteUnknown();
    }

    /// <summary>The name that an installation gives to all its packages together; null where it gives none.</summary>
    public virtual string? GroupOf(ShellCommand command) => null;

    /// <summary>
    /// The option after the verb that answers every question with yes; null where the manager asks none.
    /// </summary>
    public virtual string? AssumeYes => null;

    /// <summary>Whether an option of a command answers questions.</summary>
    public bool AssumesYes(ShellCommand command) => AssumesYes(command, Arguments(command));

    /// <summary>Whether an option of a command answers questions.</summary>
    protected virtual bool AssumesYes(ShellCommand command, ShellArguments arguments) =>
        arguments.Has("-y", "--assumeyes");

    /// <summary>Reads a command of one of the programs.</summary>
    protected abstract PackageCommand Read(ShellCommand command, ShellArguments arguments);

    /// <summary>A command that names what it does with its first operand.</summary>
    private protected PackageCommand Create(
        ShellCommand command, PackageAction action, ShellArguments arguments, bool fetches = false, int verb = 0)
    {
        return new PackageCommand(
            this, command, action, arguments.GetOperand(verb), arguments.OperandsFrom(verb + 1)) { Fetches = fetches };
    }

    /// <summary>A command that empties folders.</summary>
    private protected PackageCommand Clean(
        ShellCommand command, ShellArguments arguments, ImmutableArray<string> folders) =>
        new(
            this,
            command,
            PackageAction.Clean,
            arguments.GetOperand(0),
            ImmutableArray<ShellWord>.Empty) { Cleans = folders };

    /// <summary>A command that changes nothing that matters here.</summary>
    private protected PackageCommand Nothing(ShellCommand command, ShellArguments arguments) =>
        Create(command, PackageAction.Other, arguments);

    /// <summary>Whether an argument holds a text, such as the name of a setting.</summary>
    private protected static bool Mentions(ShellCommand command, string text)
    {
        foreach (var word in command.Arguments)
            if (word.Text.Length >= text.Length && word.Text.Contains(text, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
