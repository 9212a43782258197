using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// A tool that installs what a project's manifest names: the dependencies for development, too, unless it is told not
/// to.
/// </summary>
internal abstract class DependencyInstaller : Tool
{
    private static readonly HashSet<string> NoTools = [];

    private protected DependencyInstaller(ShellOptionSyntax options, params string[] programs) : base(options, programs)
    {
    }

    /// <summary>The option, or the setting, that leaves dependencies for development out.</summary>
    public abstract string OmitDevelopment { get; }

    /// <summary>The variables that decide which dependencies are meant.</summary>
    public abstract ImmutableArray<string> Variables { get; }

    /// <summary>The name of the manifest.</summary>
    public abstract string Manifest { get; }

    /// <summary>The texts of which a manifest holds one where it names dependencies for development.</summary>
    protected abstract ImmutableArray<string> DevelopmentMarks { get; }

    /// <summary>The programs and scripts that come with these dependencies, as far as they are known.</summary>
    protected virtual HashSet<string> DevelopmentTools => NoTools;

    /// <summary>The options that say which dependencies are meant.</summary>
    protected abstract ImmutableArray<string> Choices { get; }

    /// <summary>Whether a manifest names dependencies for development.</summary>
    public virtual bool NamesDevelopment(string manifest)
    {
        foreach (var mark in DevelopmentMarks)
            if (manifest.Contains(mark, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>
    /// The word after which the option goes, where the command installs the project's packages and no option says
    /// which: the program itself where it installs without a word; null elsewhere.
    /// </summary>
    public abstract ShellWord? FindInstall(ShellCommand command);

    /// <summary>Whether a command uses what was installed for development, or may.</summary>
    public virtual bool UsesDevelopment(ShellCommand command)
    {
        if (command.Name is { } program && DevelopmentTools.Contains(program)) return true;
        foreach (var word in command.Arguments)
            if (word.Value is { } name && DevelopmentTools.Contains(name)) return true;
        return false;
    }

    /// <summary>Whether an option says which dependencies are meant.</summary>
    private protected bool Chooses(ShellArguments arguments)
    {
        foreach (var option in Choices)
            if (arguments.Has(option)) return true;
        return false;
    }
}
