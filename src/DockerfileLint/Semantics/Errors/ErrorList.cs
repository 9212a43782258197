using System.Collections.Immutable;

namespace DockerfileLint.Semantics.Errors;

/// <summary>The errors of a model, so that they can be set at once.</summary>
internal sealed class ErrorList(ImmutableArray<SemanticError> errors)
{
    public ImmutableArray<SemanticError> Errors { get; } = errors;
}
