using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>One <c>key=value</c> of ENV or LABEL, or one declaration of ARG.</summary>
public sealed class KeyValueSyntax : SyntaxNode
{
    internal KeyValueSyntax(LogicalText logical, WordSyntax key, WordSyntax? value)
        : base(logical.Source, logical.SourceSpan)
    {
        Key = key;
        Value = value;
        Adopt(key);
        Adopt(value);
    }

    /// <summary>The key as written.</summary>
    public WordSyntax Key { get; }

    /// <summary>The value as written; null if an ARG gives none.</summary>
    public WordSyntax? Value { get; }

    private protected override IEnumerable<SyntaxNode> Children() => Value is null ? [Key] : [Key, Value];

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitKeyValue(this);
}
