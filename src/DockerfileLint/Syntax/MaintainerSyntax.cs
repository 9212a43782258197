namespace DockerfileLint.Syntax;

/// <summary><c>MAINTAINER</c>: the author (deprecated).</summary>
public sealed class MaintainerSyntax : InstructionSyntax
{
    internal MaintainerSyntax(InstructionHead head)
        : base(InstructionKind.Maintainer, head) => Name = new WordSyntax(head.Arguments);

    /// <summary>The whole argument as written, whitespace included.</summary>
    public WordSyntax Name { get; }
}
