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

    /// <summary>
    /// The span of the node, from its first to its last code unit, with continuations but without the line ending.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The text of the node in the file.</summary>
    public override string ToString() => Source.ToString(Span);
}
