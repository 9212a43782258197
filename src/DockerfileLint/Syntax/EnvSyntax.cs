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
    }

    /// <summary>The pairs, in order.</summary>
    public ImmutableArray<KeyValueSyntax> Pairs { get; }

    /// <summary>Whether it is the old form without <c>=</c>: <c>ENV key value</c>.</summary>
    public bool IsLegacyForm { get; }
}
