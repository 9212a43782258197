using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0007: a stage or image is named that can't be used.</summary>
internal sealed class InvalidReferenceRule : BuilderErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0007", "invalid-reference", "A stage or image is named that can't be used");

    /// <inheritdoc/>
    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.StageName or SyntaxErrorKind.ImageReference or SyntaxErrorKind.StageReference;
}
