using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0004: a flag is unknown or wrong.</summary>
internal sealed class InvalidFlagRule : BuilderErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0004", "invalid-flag", "A flag is unknown or wrong");

    /// <inheritdoc/>
    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.UnknownFlag or SyntaxErrorKind.InvalidFlag or SyntaxErrorKind.Mount;
}
