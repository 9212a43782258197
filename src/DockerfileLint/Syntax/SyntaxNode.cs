using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A part of a Dockerfile: a span of its source.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SourceText source, TextSpan span)
    {
        Source = source;
        Span = span;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>Where the node stands, from its first to its last code unit, continuations included, the line end not.</summary>
    public TextSpan Span { get; }

    /// <summary>The node as it stands in the file.</summary>
    public override string ToString() => Source.ToString(Span);
}
