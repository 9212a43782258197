using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>A tool that fetches packages to build a program from: once that is built, nothing needs them.</summary>
internal abstract class BuildTool : Tool
{
    private protected BuildTool(ShellOptionSyntax options, params string[] programs) : base(options, programs)
    {
    }

    /// <summary>What it leaves, as a message names it: <c>the Cargo registry</c>.</summary>
    public abstract string Leaves { get; }

    /// <summary>What it fetched and keeps.</summary>
    public abstract ImmutableArray<Leftover> Fetched { get; }

    public override bool CanBuild => true;

    /// <summary>Whether a command calls the tool itself and no program that it starts.</summary>
    public virtual bool IsToolCall(ShellCommand command) => true;

    /// <summary>Whether a command builds a program without shared libraries.</summary>
    /// <param name="command">The command.</param>
    /// <param name="variable">
    /// Gives the value that a variable has for the command; null where it is unset or not known.
    /// </param>
    public virtual bool BuildsStatically(ShellCommand command, Func<string, string?> variable) => false;

    /// <summary>Whether a command is there to fetch the packages, for a later build.</summary>
    public virtual bool FetchesAhead(ShellCommand command)
    {
        foreach (var word in command.Arguments)
            if (word.Value is "mod" or "fetch" or "update" or "dependencies" or "--offline"
                || word.Prefix.StartsWith("dependency:", StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a command without a task does nothing: it has no words, or asks for the version.</summary>
    private protected static bool IsIdle(ShellCommand command, ShellArguments arguments) =>
        command.Arguments.IsEmpty || arguments.Has("--version") || command.Arguments.Length == 1 && arguments.Has("-v");
}
