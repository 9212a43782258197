using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>A flag of an instruction: <c>--name</c> or <c>--name=value</c>.</summary>
public sealed class FlagSyntax : SyntaxNode
{
    internal FlagSyntax(LogicalText logical, string name, TextSpan nameSpan, string? value, TextSpan valueSpan) : base(logical.Source, logical.SourceSpan)
    {
        Logical = logical;
        Name = name;
        NameSpan = nameSpan;
        Value = value;
        ValueSpan = valueSpan;
    }

    /// <summary>The whole flag as written, continuations joined.</summary>
    public LogicalText Logical { get; }

    /// <summary>The name, without the dashes.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, without the dashes.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The value, quotes and escapes removed; null where there is no <c>=</c>.</summary>
    public string? Value { get; }

    /// <summary>Where the value stands; empty where there is none.</summary>
    public TextSpan ValueSpan { get; }
}
