using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary>One string of the JSON (exec) form of an instruction.</summary>
public sealed class JsonStringSyntax : SyntaxNode
{
    private readonly LogicalText logical;
    private string? value;

    internal JsonStringSyntax(LogicalText logical) : base(logical.Source, logical.SourceSpan) => this.logical = logical;

    /// <summary>The string as written, with its quotes.</summary>
    internal LogicalText Logical => logical;

    /// <summary>The string that is meant, escapes resolved.</summary>
    public string Value => value ??= Parsing.JsonForm.Unescape(logical.AsSpan());

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitJsonString(this);
}
