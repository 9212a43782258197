using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>CMD</c>: the default command or the default arguments of the entry point.</summary>
public sealed class CmdSyntax : CommandFormSyntax
{
    internal CmdSyntax(InstructionHead head, ImmutableArray<JsonStringSyntax> json)
        : base(InstructionKind.Cmd, head, json, head.Arguments)
    {
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitCmd(this);
}
