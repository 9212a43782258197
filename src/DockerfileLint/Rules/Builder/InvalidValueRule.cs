using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0008: the value is not one that the instruction takes.</summary>
internal sealed class InvalidValueRule : BuilderErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0008", "invalid-value", "The value is not one that the instruction takes");

    /// <inheritdoc/>
    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.CopySource or SyntaxErrorKind.Port or SyntaxErrorKind.Signal or SyntaxErrorKind.Healthcheck or SyntaxErrorKind.Onbuild;
}
