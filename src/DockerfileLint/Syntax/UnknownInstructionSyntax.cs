namespace DockerfileLint.Syntax;

/// <summary>A line that isn't an instruction, or couldn't be read; a <see cref="SyntaxError"/> says why.</summary>
public sealed class UnknownInstructionSyntax : InstructionSyntax
{
    internal UnknownInstructionSyntax(InstructionHead head, InstructionKind intended)
        : base(InstructionKind.Unknown, head) => Intended = intended;

    /// <summary>The instruction that the keyword names, or <see cref="InstructionKind.Unknown"/>.</summary>
    internal InstructionKind Intended { get; }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitUnknownInstruction(this);
}
