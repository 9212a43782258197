using DockerfileLint.Diagnostics;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Builder;

/// <summary>DFL0005: the arguments are not those that the instruction takes.</summary>
internal sealed class InvalidArgumentsRule : BuilderErrorRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = Describe("DFL0005", "invalid-arguments", "The arguments are not those that the instruction takes");

    /// <inheritdoc/>
    protected override bool Covers(SyntaxErrorKind kind) => kind is SyntaxErrorKind.ArgumentCount or SyntaxErrorKind.InvalidJson or SyntaxErrorKind.KeyValue or SyntaxErrorKind.Heredoc or SyntaxErrorKind.LineTooLong;
}
