using System.Collections.Generic;

namespace DockerfileLint.Syntax;

/// <summary><c>MAINTAINER</c>: the author (deprecated).</summary>
public sealed class MaintainerSyntax : InstructionSyntax
{
    internal MaintainerSyntax(InstructionHead head)
        : base(InstructionKind.Maintainer, head)
    {
        Name = new WordSyntax(head.Arguments);
        Adopt(Name);
    }

    /// <summary>The whole argument as written, whitespace included.</summary>
    public WordSyntax Name { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => [Name];

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitMaintainer(this);
}
