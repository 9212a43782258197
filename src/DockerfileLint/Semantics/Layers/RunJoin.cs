using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Semantics.Layers;

/// <summary>Consecutive RUNs of a group that share bytes, so that the image is smaller when they are one.</summary>
/// <param name="Runs">The RUNs, two or more, in order.</param>
/// <param name="Overlaps">What one of them writes and another certainly hides.</param>
/// <param name="DatabaseRewrites">
/// How many of them rewrite the database of packages; 0 where those that do aren't next to each other.
/// </param>
internal sealed record RunJoin(
    ImmutableArray<RunModel> Runs, ImmutableArray<LayerOverlap> Overlaps, int DatabaseRewrites);
