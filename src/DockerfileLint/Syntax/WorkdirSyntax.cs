using System.Collections.Generic;

namespace DockerfileLint.Syntax;

/// <summary><c>WORKDIR</c>: the working directory from here on.</summary>
public sealed class WorkdirSyntax : InstructionSyntax
{
    internal WorkdirSyntax(InstructionHead head)
        : base(InstructionKind.Workdir, head)
    {
        Path = new WordSyntax(head.Arguments);
        Adopt(Path);
    }

    /// <summary>The whole argument as written, whitespace included.</summary>
    public WordSyntax Path { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => [Path];

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitWorkdir(this);
}
