using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A tool of a language that fetches packages: which of its commands do, and where that stays.</summary>
internal abstract class LanguageTool
{
    private readonly ShellOptionSyntax options;

    private protected LanguageTool(ShellOptionSyntax options, params string[] programs)
    {
        this.options = options;
        Programs = ImmutableArray.Create(programs);
    }

    /// <summary>The file names of its programs.</summary>
    public ImmutableArray<string> Programs { get; }

    /// <summary>What stays, in a word or two.</summary>
    public abstract string CacheName { get; }

    /// <summary>The folders that one of may hold it, the most usual one first: base image and version decide.</summary>
    public abstract ImmutableArray<CachePlace> Places { get; }

    /// <summary>Whether a command calls one of them.</summary>
    public bool IsCalledBy(ShellCommand command) => command.Name is { } name && Programs.IndexOf(name, 0, Programs.Length, StringComparer.Ordinal) >= 0;

    /// <summary>Reads a command of one of the programs.</summary>
    public CacheUse Read(ShellCommand command)
    {
        var arguments = new ShellArguments(command, options);
        return arguments.Has("--help") || arguments.Has("--version") ? CacheUse.None : Read(arguments, isBare: command.Arguments.IsEmpty);
    }

    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="isBare">Whether there are none.</param>
    protected abstract CacheUse Read(ShellArguments arguments, bool isBare);
}
