using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0007: invalid stage or image reference.</summary>
internal sealed class InvalidReferenceRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } =
        Describe("DFL0007", "invalid-reference", "Invalid stage or image reference");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.StageName or SyntaxErrorKind.ImageReference or SyntaxErrorKind.StageReference;
}
