using System.Collections.Immutable;

namespace DockerfileLint.Imaging.Archives;

/// <summary>An image of an archive.</summary>
/// <param name="Names">Its names; none where nobody gave it one.</param>
/// <param name="Configuration">Its configuration.</param>
/// <param name="Layers">Its layers, from the lowest to the topmost.</param>
internal sealed record StoredImage(
    ImmutableArray<string> Names, StoredBlob Configuration, ImmutableArray<StoredBlob> Layers);
