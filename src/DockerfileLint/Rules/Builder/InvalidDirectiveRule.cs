using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0002: invalid parser directive.</summary>
internal sealed class InvalidDirectiveRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL0002", "invalid-directive", "Invalid parser directive");

    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.Directive;
}
