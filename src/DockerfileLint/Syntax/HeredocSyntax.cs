using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>
/// A heredoc of RUN, COPY or ADD: its marker in the instruction line and its body in the lines below.
/// </summary>
public sealed class HeredocSyntax : SyntaxNode
{
    internal HeredocSyntax(
        SourceText source,
        TextSpan markerSpan,
        string name,
        bool expands,
        bool stripsTabs,
        int? fileDescriptor,
        TextSpan bodySpan,
        TextSpan terminatorSpan)
        : base(source, TextSpan.FromBounds(bodySpan.Start, terminatorSpan.End))
    {
        MarkerSpan = markerSpan;
        Name = name;
        Expands = expands;
        StripsTabs = stripsTabs;
        FileDescriptor = fileDescriptor;
        BodySpan = bodySpan;
        TerminatorSpan = terminatorSpan;
    }

    /// <summary>The span of the marker, such as <c>&lt;&lt;EOF</c>.</summary>
    public TextSpan MarkerSpan { get; }

    /// <summary>The delimiter without quotes; in COPY and ADD the name of the file.</summary>
    public string Name { get; }

    /// <summary>Whether variables in the body are expanded: the delimiter has no quotes.</summary>
    public bool Expands { get; }

    /// <summary>Whether leading tabs are removed (<c>&lt;&lt;-</c>).</summary>
    public bool StripsTabs { get; }

    /// <summary>The number before the marker, if any.</summary>
    public int? FileDescriptor { get; }

    /// <summary>The lines between the instruction and the terminator, their line ends included.</summary>
    public TextSpan BodySpan { get; }

    /// <summary>The line that ends the body, without its line end.</summary>
    public TextSpan TerminatorSpan { get; }

    /// <summary>The body as written in the file.</summary>
    internal LogicalText Body => new(Source, BodySpan);

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitHeredoc(this);
}
