using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0001: no stage is built.</summary>
internal sealed class MissingStageRule : BuilderErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0001", "missing-stage", "No stage is built");

    /// <inheritdoc/>
    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.EmptyFile or SyntaxErrorKind.MissingFrom;
}
