using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Syntax;

/// <summary><c>HEALTHCHECK NONE</c> or <c>HEALTHCHECK [flags] CMD command</c>.</summary>
public sealed class HealthcheckSyntax : CommandFormSyntax
{
    internal HealthcheckSyntax(
        InstructionHead head,
        WordSyntax type,
        ImmutableArray<JsonStringSyntax> json,
        LogicalText command)
        : base(InstructionKind.Healthcheck, head, json, command)
    {
        Type = type;
        Adopt(Type);
    }

    /// <summary>The word <c>CMD</c> or <c>NONE</c> as written.</summary>
    public WordSyntax Type { get; }

    /// <summary>Whether it switches the check of the base image off.</summary>
    public bool IsNone => string.Equals(Type.Text, "NONE", System.StringComparison.OrdinalIgnoreCase);

    private protected override IEnumerable<SyntaxNode> ArgumentNodes()
    {
        yield return Type;
        foreach (var text in base.ArgumentNodes()) yield return text;
    }

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitHealthcheck(this);
}
