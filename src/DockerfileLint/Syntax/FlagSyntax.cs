using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A flag of an instruction: <c>--name</c> or <c>--name=value</c>.</summary>
public sealed class FlagSyntax : SyntaxNode
{
    internal FlagSyntax(LogicalText logical, string name, TextSpan nameSpan, string? value, TextSpan valueSpan)
        : base(logical.Source, logical.SourceSpan)
    {
        Logical = logical;
        Name = name;
        NameSpan = nameSpan;
        Value = value;
        ValueSpan = valueSpan;
    }

    /// <summary>
    /// The position of each code unit of the value in <see cref="Logical"/>; null if the value is written there
    /// unchanged.
    /// </summary>
    internal int[]? ValueOffsets { get; init; }

    /// <summary>The offset in <see cref="Logical"/> where the value begins.</summary>
    internal int ValueStart { get; init; }

    /// <summary>The whole flag as written, continuations joined.</summary>
    internal LogicalText Logical { get; }

    /// <summary>The name, without the dashes.</summary>
    public string Name { get; }

    /// <summary>The span of the name, without the dashes.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The value, quotes and escapes removed; null if there is no <c>=</c>.</summary>
    public string? Value { get; }

    /// <summary>The span of the value; empty if there is none.</summary>
    public TextSpan ValueSpan { get; }

    /// <summary>The span of a part of the value in the file.</summary>
    internal TextSpan SpanOf(int start, int length)
    {
        if (ValueOffsets is null) return Logical.ToSource(new TextSpan(ValueStart + start, length));
        if (length == 0)
            return Logical.ToSource(
                new TextSpan(start < ValueOffsets.Length ? ValueOffsets[start] : Logical.Length, 0));
        return Logical.ToSource(TextSpan.FromBounds(ValueOffsets[start], ValueOffsets[start + length - 1] + 1));
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitFlag(this);
}
