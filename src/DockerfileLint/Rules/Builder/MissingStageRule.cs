using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0001: no stage to build.</summary>
internal sealed class MissingStageRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0001", "missing-stage", "No stage to build");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.EmptyFile or SyntaxErrorKind.MissingFrom;
}
