using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>One field of a <c>--mount</c> flag: <c>key=value</c> or a bare key.</summary>
public sealed class MountFieldSyntax : SyntaxNode
{
    internal MountFieldSyntax(SourceText source, TextSpan span, string name, string? value, TextSpan valueSpan)
        : base(source, span)
    {
        Name = name;
        Value = value;
        ValueSpan = valueSpan;
    }

    /// <summary>The key as written.</summary>
    public string Name { get; }

    /// <summary>The value; null for a bare key.</summary>
    public string? Value { get; }

    /// <summary>The span of the value; empty if there is none.</summary>
    public TextSpan ValueSpan { get; }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitMountField(this);
}
