using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>SHELL</c>: the shell that runs shell-form commands from here on.</summary>
public sealed class ShellSyntax : CommandFormSyntax
{
    internal ShellSyntax(InstructionHead head, ImmutableArray<JsonStringSyntax> json)
        : base(InstructionKind.Shell, head, json, head.Arguments)
    {
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitShell(this);
}
