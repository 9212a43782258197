using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>
/// An instruction that gives a command, as a JSON array (exec form) or as text for the shell (shell form).
/// </summary>
public abstract class CommandFormSyntax : InstructionSyntax
{
    private protected CommandFormSyntax(
        InstructionKind kind,
        InstructionHead head,
        ImmutableArray<JsonStringSyntax> json,
        LogicalText command)
        : base(kind, head)
    {
        Exec = json;
        Command = command;
        Adopt(json);
    }

    /// <summary>Whether the command is a JSON array of strings.</summary>
    public bool IsExecForm => !Exec.IsDefault;

    /// <summary>The strings of the exec form; default in shell form.</summary>
    public ImmutableArray<JsonStringSyntax> Exec { get; }

    /// <summary>The text of the command: the shell's input in shell form, the JSON array in exec form.</summary>
    internal LogicalText Command { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => IsExecForm ? Exec : [];
}
