using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>LABEL</c>: metadata of the image.</summary>
public sealed class LabelSyntax : InstructionSyntax
{
    internal LabelSyntax(InstructionHead head, ImmutableArray<KeyValueSyntax> pairs, bool isLegacyForm)
        : base(InstructionKind.Label, head)
    {
        Pairs = pairs;
        IsLegacyForm = isLegacyForm;
        Adopt(pairs);
    }

    /// <summary>The pairs, in order.</summary>
    public ImmutableArray<KeyValueSyntax> Pairs { get; }

    /// <summary>Whether it is the old form without <c>=</c>: <c>LABEL key value</c>.</summary>
    public bool IsLegacyForm { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => Pairs;

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitLabel(this);
}
