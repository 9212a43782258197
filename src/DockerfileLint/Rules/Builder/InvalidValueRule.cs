using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0008: invalid value.</summary>
internal sealed class InvalidValueRule : BuilderErrorRule
{
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0008", "invalid-value", "Invalid value");

    protected override bool Covers(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.CopySource or SyntaxErrorKind.Port or SyntaxErrorKind.Signal
            or SyntaxErrorKind.Healthcheck or SyntaxErrorKind.Onbuild;
}
