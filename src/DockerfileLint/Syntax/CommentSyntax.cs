using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>
/// A comment line, from its <c>#</c> to the end of the line; it may be between instructions or inside a continued one.
/// </summary>
public sealed class CommentSyntax : SyntaxNode
{
    internal CommentSyntax(SourceText source, TextSpan span, bool isIndented)
        : base(source, span) => IsIndented = isIndented;

    /// <summary>Whether there is whitespace before the <c>#</c>.</summary>
    public bool IsIndented { get; }

    /// <summary>The text after the <c>#</c>, trimmed.</summary>
    public string Text => Source.Text.Substring(Span.Start + 1, Span.Length - 1).Trim();

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitComment(this);
}
