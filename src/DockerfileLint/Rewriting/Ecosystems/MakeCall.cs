using System;
using System.Collections.Generic;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A command that runs make with a makefile of the context.</summary>
/// <param name="Command">The command.</param>
/// <param name="File">The makefile.</param>
/// <param name="Folder">The folder in which it works.</param>
internal sealed record MakeCall(ShellCommand Command, Makefile File, string Folder)
{
    private static readonly ShellOptionSyntax Options = new("Cfj", "--file", "--directory");

    private static readonly string[] Names = ["GNUmakefile", "makefile", "Makefile"];

    /// <summary>Reads a command; null where it is another one, or its makefile isn't known.</summary>
    public static MakeCall? Of(ShrinkSite site, RunModel run, ShellCommand command)
    {
        if (!IsMake(command)) return null;
        var arguments = Arguments(command);
        var folder = ShrinkSite.FolderOf(command, run);
        if (arguments.GetValue("-C", "--directory") is { } other) folder = ImagePaths.Resolve(folder, other);
        if (folder is null) return null;
        foreach (var name in arguments.GetValue("-f", "--file") is { } named ? [named] : Names)
            if (site.ReadAt(ImagePaths.Resolve(folder, name)!) is { } text)
                return new MakeCall(command, Makefile.Read(text), folder);
        return null;
    }

    /// <summary>Whether a command runs make.</summary>
    public static bool IsMake(ShellCommand command) => Make.Instance.IsCalledBy(command);

    /// <summary>The arguments of a command that runs make.</summary>
    public static ShellArguments Arguments(ShellCommand command) => new(command, Options);

    /// <summary>The variables that a command line sets.</summary>
    public static Dictionary<string, string> Variables(ShellCommand command)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in command.Arguments)
            if (word.Value is { } text && text.IndexOf('=') is > 0 and var sign)
                given[text.Substring(0, sign)] = text.Substring(sign + 1);
        return given;
    }
}
