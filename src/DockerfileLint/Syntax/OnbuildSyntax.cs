namespace DockerfileLint.Syntax;

/// <summary><c>ONBUILD</c>: an instruction that runs when the image is used as a base.</summary>
public sealed class OnbuildSyntax : InstructionSyntax
{
    internal OnbuildSyntax(InstructionHead head, InstructionSyntax trigger) : base(InstructionKind.Onbuild, head)
    {
        Trigger = trigger;
        trigger.Onbuild = this;
    }

    /// <summary>The instruction that is kept for later.</summary>
    public InstructionSyntax Trigger { get; }
}
