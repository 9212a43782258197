using System.Collections.Immutable;

namespace DockerfileLint.Semantics;

internal static class LayerOverlaps
{
    public static ImmutableArray<LayerOverlap> Find(ImmutableArray<Layer> layers) => layers.IsEmpty ? [] : ImmutableArray<LayerOverlap>.Empty;
}
