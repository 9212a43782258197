using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A source or the destination of COPY or ADD.</summary>
public sealed class TransferPathSyntax : SyntaxNode
{
    internal TransferPathSyntax(LogicalText logical, string text, HeredocSyntax? heredoc)
        : base(logical.Source, logical.SourceSpan)
    {
        Logical = logical;
        Text = text;
        Heredoc = heredoc;
    }

    /// <summary>The path as written, JSON quotes included.</summary>
    internal LogicalText Logical { get; }

    /// <summary>The path before variables are expanded; JSON escapes are resolved.</summary>
    public string Text { get; }

    /// <summary>The heredoc, if the source is one.</summary>
    public HeredocSyntax? Heredoc { get; }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitTransferPath(this);
}
