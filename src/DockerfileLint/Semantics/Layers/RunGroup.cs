using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// Consecutive RUNs of a shipped stage that could be one: same flags and mounts, no change of shell, user or folder
/// between them.
/// </summary>
/// <param name="Runs">The RUNs, two or more, in order.</param>
/// <param name="Overlaps">
/// The pairs of layers within the group that share paths: what joining them saves. Empty where joining saves no bytes.
/// </param>
internal sealed record RunGroup(ImmutableArray<RunModel> Runs, ImmutableArray<LayerOverlap> Overlaps)
{
    /// <summary>How many RUNs of the group rewrite the database of one package manager.</summary>
    public int DatabaseRewrites { get; init; }

    /// <summary>Whether joining them makes the image smaller.</summary>
    public bool SavesBytes => !Overlaps.IsEmpty || DatabaseRewrites > 1;
}
