using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0006: a variable can't be expanded.</summary>
internal sealed class InvalidExpansionRule : BuilderErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0006", "invalid-expansion", "A variable can't be expanded");

    /// <inheritdoc/>
    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.Expansion;
}
