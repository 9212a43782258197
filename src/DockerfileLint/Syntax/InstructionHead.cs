using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>What every instruction begins with, as the parser hands it to the node.</summary>
internal sealed class InstructionHead
{
    public required LogicalText Line { get; init; }

    public required TextSpan Span { get; init; }

    public required TextSpan KeywordSpan { get; init; }

    public ImmutableArray<FlagSyntax> Flags { get; init; } = ImmutableArray<FlagSyntax>.Empty;

    public required LogicalText Arguments { get; init; }

    public ImmutableArray<HeredocSyntax> Heredocs { get; init; } = ImmutableArray<HeredocSyntax>.Empty;

    public ImmutableArray<CommentSyntax> Comments { get; init; } = ImmutableArray<CommentSyntax>.Empty;

    public TextSpan? EmptyContinuation { get; init; }
}
