using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A word of an instruction as it is written, quotes and variables included, continuations joined.</summary>
public sealed class WordSyntax : SyntaxNode
{
    private readonly LogicalText logical;

    internal WordSyntax(LogicalText logical) : base(logical.Source, logical.SourceSpan) => this.logical = logical;

    /// <summary>The word with its way back to the file.</summary>
    internal LogicalText Logical => logical;

    /// <summary>The word, continuations joined; quotes, escapes and variables are unchanged.</summary>
    public string Text => text ??= logical.ToString();

    private string? text;

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitWord(this);
}
