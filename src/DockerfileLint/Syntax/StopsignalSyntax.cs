using System.Collections.Generic;

namespace DockerfileLint.Syntax;

/// <summary><c>STOPSIGNAL</c>: the signal that stops the container.</summary>
public sealed class StopsignalSyntax : InstructionSyntax
{
    internal StopsignalSyntax(InstructionHead head)
        : base(InstructionKind.Stopsignal, head)
    {
        Signal = new WordSyntax(head.Arguments);
        Adopt(Signal);
    }

    /// <summary>The whole argument as written, whitespace included.</summary>
    public WordSyntax Signal { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => [Signal];

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitStopsignal(this);
}
