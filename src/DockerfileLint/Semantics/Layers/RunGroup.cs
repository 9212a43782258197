using System.Collections.Immutable;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Semantics.Layers;

/// <summary>
/// Consecutive RUNs of a shipped stage that could be one: same flags and mounts, no change of shell, user or folder
/// between them.
/// </summary>
/// <param name="Runs">The RUNs, two or more, in order.</param>
/// <param name="Overlaps">The pairs of layers within the group that share paths.</param>
/// <param name="Joins">
/// What saves bytes when it is joined, in order; the RUNs of none of them share bytes with another.
/// </param>
internal sealed record RunGroup(
    ImmutableArray<RunModel> Runs, ImmutableArray<LayerOverlap> Overlaps, ImmutableArray<RunJoin> Joins)
{
    /// <summary>How many RUNs are left when all that saves bytes is joined.</summary>
    public int LeftAfterJoins
    {
        get
        {
            var left = Runs.Length;
            foreach (var join in Joins) left -= join.Runs.Length - 1;
            return left;
        }
    }
}
