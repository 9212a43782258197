using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>ENTRYPOINT</c>: the program that the container runs.</summary>
public sealed class EntrypointSyntax : CommandFormSyntax
{
    internal EntrypointSyntax(InstructionHead head, ImmutableArray<JsonStringSyntax> json)
        : base(InstructionKind.Entrypoint, head, json, head.Arguments)
    {
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitEntrypoint(this);
}
