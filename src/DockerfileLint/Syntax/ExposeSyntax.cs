using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>EXPOSE</c>: ports that the program listens on.</summary>
public sealed class ExposeSyntax : InstructionSyntax
{
    internal ExposeSyntax(InstructionHead head, ImmutableArray<WordSyntax> ports)
        : base(InstructionKind.Expose, head)
    {
        Ports = ports;
        Adopt(Ports);
    }

    /// <summary>The ports as written.</summary>
    public ImmutableArray<WordSyntax> Ports { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => Ports;

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitExpose(this);
}
