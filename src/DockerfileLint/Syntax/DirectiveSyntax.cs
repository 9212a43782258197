using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A parser directive at the top of the file: <c>syntax</c>, <c>escape</c> or <c>check</c>.</summary>
public sealed class DirectiveSyntax : SyntaxNode
{
    internal DirectiveSyntax(SourceText source, TextSpan span, string name, TextSpan nameSpan, TextSpan valueSpan)
        : base(source, span)
    {
        Name = name;
        NameSpan = nameSpan;
        ValueSpan = valueSpan;
    }

    /// <summary>The name in lower case.</summary>
    public string Name { get; }

    /// <summary>The span of the name.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The value, trimmed.</summary>
    public string Value => Source.ToString(ValueSpan);

    /// <summary>The span of the value.</summary>
    public TextSpan ValueSpan { get; }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitDirective(this);
}
