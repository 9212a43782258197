using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

internal static class LayerBuilder
{
    public static ImmutableArray<Layer> Build(BuildModel model) => model.Stages.IsEmpty ? [] : ImmutableArray<Layer>.Empty;
}
