using System.Collections.Generic;

namespace DockerfileLint.Syntax;

/// <summary><c>USER</c>: the user that the following commands and the container run as.</summary>
public sealed class UserSyntax : InstructionSyntax
{
    internal UserSyntax(InstructionHead head)
        : base(InstructionKind.User, head)
    {
        Name = new WordSyntax(head.Arguments);
        Adopt(Name);
    }

    /// <summary>The whole argument as written, whitespace included.</summary>
    public WordSyntax Name { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => [Name];

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitUser(this);
}
