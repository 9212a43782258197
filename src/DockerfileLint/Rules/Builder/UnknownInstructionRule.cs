using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0003: unknown instruction.</summary>
internal sealed class UnknownInstructionRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL0003", "unknown-instruction", "Unknown instruction");

    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.UnknownInstruction;
}
