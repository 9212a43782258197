using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0006: invalid variable expansion.</summary>
internal sealed class InvalidExpansionRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL0006", "invalid-expansion", "Invalid variable expansion");

    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.Expansion;
}
