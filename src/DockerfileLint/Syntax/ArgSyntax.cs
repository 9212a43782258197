using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>ARG</c>: build arguments, with or without a default.</summary>
public sealed class ArgSyntax : InstructionSyntax
{
    internal ArgSyntax(InstructionHead head, ImmutableArray<KeyValueSyntax> declarations)
        : base(InstructionKind.Arg, head)
    {
        Declarations = declarations;
        Adopt(Declarations);
    }

    /// <summary>The declarations, in order.</summary>
    public ImmutableArray<KeyValueSyntax> Declarations { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => Declarations;

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitArg(this);
}
