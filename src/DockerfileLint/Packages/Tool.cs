using System;
using System.Collections.Immutable;
using DockerfileLint.Shell;

namespace DockerfileLint.Packages;

/// <summary>
/// A program that installs, fetches or builds: its names, its options, and what its commands leave in a layer.
/// Everything that is known of a tool is in its class; <see cref="Tools"/> lists them.
/// </summary>
internal abstract class Tool
{
    private protected Tool(ShellOptionSyntax options, params string[] programs)
    {
        Options = options;
        Programs = ImmutableArray.Create(programs);
    }

    /// <summary>The file names of its programs.</summary>
    public ImmutableArray<string> Programs { get; }

    /// <summary>Which of its options take a value.</summary>
    public ShellOptionSyntax Options { get; }

    /// <summary>Whether a command calls one of the programs.</summary>
    public bool IsCalledBy(ShellCommand command) => command.Name is { } name && Has(name);

    /// <summary>Whether a program is one of the tool's.</summary>
    public bool Has(string program) => Programs.IndexOf(program, 0, Programs.Length, StringComparer.Ordinal) >= 0;

    /// <summary>The arguments of one of its commands.</summary>
    public ShellArguments Arguments(ShellCommand command) => new(command, Options);

    /// <summary>Tells what a command writes and deletes.</summary>
    /// <param name="command">A command of one of the programs.</param>
    /// <param name="run">Where it runs.</param>
    public abstract void Run(ShellCommand command, IToolRun run);

    /// <summary>Whether one of its commands builds the program of an image.</summary>
    public virtual bool CanBuild => false;

    /// <summary>Whether a command builds the program of the image.</summary>
    public virtual bool Builds(ShellArguments arguments) => false;

    /// <summary>Whether a command only says how it is called or which version it is.</summary>
    private protected static bool IsQuestion(ShellArguments arguments) =>
        arguments.Has("--help") || arguments.Has("--version");
}
