namespace DockerfileLint.Syntax;

/// <summary><c>USER</c>: the user that the following commands and the container run as.</summary>
public sealed class UserSyntax : InstructionSyntax
{
    internal UserSyntax(InstructionHead head)
        : base(InstructionKind.User, head) => Name = new WordSyntax(head.Arguments);

    /// <summary>The whole argument as written, whitespace included.</summary>
    public WordSyntax Name { get; }
}
