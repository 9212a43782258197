using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary><c>ENV</c>: variables that the following instructions and the container see.</summary>
public sealed class EnvSyntax : InstructionSyntax
{
    internal EnvSyntax(InstructionHead head, ImmutableArray<KeyValueSyntax> pairs, bool isLegacyForm)
        : base(InstructionKind.Env, head)
    {
        Pairs = pairs;
        IsLegacyForm = isLegacyForm;
        Adopt(pairs);
    }

    /// <summary>The pairs, in order.</summary>
    public ImmutableArray<KeyValueSyntax> Pairs { get; }

    /// <summary>Whether it is the old form without <c>=</c>: <c>ENV key value</c>.</summary>
    public bool IsLegacyForm { get; }

    private protected override IEnumerable<SyntaxNode> ArgumentNodes() => Pairs;

    internal override void Accept(SyntaxVisitor visitor) => visitor.VisitEnv(this);
}
