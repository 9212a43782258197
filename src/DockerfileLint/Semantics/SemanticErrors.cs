using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

internal static class SemanticErrors
{
    public static ImmutableArray<SemanticError> Find(BuildModel model) => model.Stages.IsEmpty ? [] : ImmutableArray<SemanticError>.Empty;
}
