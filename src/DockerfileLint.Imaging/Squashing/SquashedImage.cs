using System.Collections.Immutable;

namespace DockerfileLint.Imaging.Squashing;

/// <summary>What squashing an image gave.</summary>
/// <param name="Image">The new image, as it was read back.</param>
/// <param name="OldLayers">The layers of the old one.</param>
/// <param name="From">The number of the lowest layer that was squashed, which is that of the new one.</param>
public sealed record SquashedImage(ContainerImage Image, ImmutableArray<ImageLayer> OldLayers, int From)
{
    /// <summary>
    /// Whether the old image had attestations, such as its provenance or SBOM. They are about its digest, and the new
    /// one has none.
    /// </summary>
    public bool LosesAttestations { get; init; }
}
