using System.Collections.Generic;

namespace DockerfileLint.Syntax;

/// <summary><c>ONBUILD</c>: an instruction that runs when the image is used as a base.</summary>
public sealed class OnbuildSyntax : InstructionSyntax
{
    internal OnbuildSyntax(InstructionHead head, InstructionSyntax trigger) : base(InstructionKind.Onbuild, head)
    {
        Trigger = trigger;
        Adopt(trigger);
    }

    /// <summary>The instruction that is kept for later.</summary>
    public InstructionSyntax Trigger { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => [Trigger];

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitOnbuild(this);
}
