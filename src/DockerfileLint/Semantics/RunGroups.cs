using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

internal static class RunGroups
{
    public static ImmutableArray<RunGroup> Find(LayerModel layers) => layers.Layers.IsEmpty ? [] : ImmutableArray<RunGroup>.Empty;
}
