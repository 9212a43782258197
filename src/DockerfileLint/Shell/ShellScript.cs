using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Shell;

/// <summary>A shell script as a tree, and all its simple commands in the order of the text.</summary>
public sealed class ShellScript
{
    internal ShellScript(ShellKind kind, LogicalText text, ShellList body, ImmutableArray<ShellCommand> commands, ImmutableArray<ShellOpaque> opaque)
    {
        Kind = kind;
        Text = text;
        Body = body;
        Commands = commands;
        Opaque = opaque;
    }

    /// <summary>The language.</summary>
    public ShellKind Kind { get; }

    /// <summary>The script.</summary>
    public LogicalText Text { get; }

    /// <summary>The top-level list.</summary>
    public ShellList Body { get; }

    /// <summary>All simple commands, those in subshells, branches, functions and <c>sh -c</c> included; those of command substitutions too.</summary>
    public ImmutableArray<ShellCommand> Commands { get; }

    /// <summary>What is not understood.</summary>
    public ImmutableArray<ShellOpaque> Opaque { get; }

    /// <summary>Whether every part is understood.</summary>
    public bool IsUnderstood => Opaque.IsEmpty;

    /// <summary>Reads a script. It never throws for what the text holds.</summary>
    public static ShellScript Parse(LogicalText text, ShellKind kind) => ShellParser.Parse(text, kind);
}
