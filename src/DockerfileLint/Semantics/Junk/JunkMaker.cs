using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Junk;

/// <summary>A command that recreates files of a kind in the image, or reads them.</summary>
internal sealed class JunkMaker
{
    private readonly ImmutableArray<string> programs;
    private readonly ImmutableArray<string> subcommands;

    /// <summary>
    /// A tool, with the subcommands that do so; none for all of them, an empty one for the program by itself.
    /// </summary>
    public JunkMaker(Tool tool, params string[] subcommands)
    {
        programs = tool.Programs;
        this.subcommands = ImmutableArray.Create(subcommands);
    }

    /// <summary>
    /// A program, with the subcommands that do so; none for all of them, an empty one for the program by itself.
    /// </summary>
    public JunkMaker(string program, params string[] subcommands)
    {
        programs = ImmutableArray.Create(program);
        this.subcommands = ImmutableArray.Create(subcommands);
    }

    /// <summary>Options with which it takes the files as they are.</summary>
    public ImmutableArray<string> Except { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>A part of one of its words without which it doesn't; null if it always does.</summary>
    public string? Only { get; init; }

    /// <summary>Whether a command is this one, for the folder that it runs in.</summary>
    public bool Is(ShellCommand command)
    {
        if (command.Name is not { } name || !programs.Contains(name, StringComparer.OrdinalIgnoreCase)) return false;
        if (Only is { } only && !command.Arguments.Any(word => Contains(word, only))) return false;
        if (subcommands.IsEmpty) return true;
        var arguments = new ShellArguments(command);
        foreach (var option in Except)
            if (arguments.Has(option)) return false;
        if (arguments.Has("-g", "--global")) return false;
        var operands = arguments.Operands;
        return operands.IsEmpty
            ? subcommands.Contains("", StringComparer.Ordinal)
            : operands.Any(
                operand => operand.Value is { } value && subcommands.Contains(value, StringComparer.Ordinal));
    }

    private static bool Contains(ShellWord word, string part) =>
        word.Prefix.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
