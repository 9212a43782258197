namespace DockerfileLint.Imaging.Comparing;

/// <summary>A layer of two images, or of one of them.</summary>
/// <param name="Before">That of the first image; null where it is new.</param>
/// <param name="After">That of the second image; null where it is gone.</param>
public sealed record LayerDifference(ImageLayer? Before, ImageLayer? After)
{
    /// <summary>Whether both have it with the same content.</summary>
    public bool IsSame => Before is not null && After is not null && Before.DiffId == After.DiffId;

    /// <summary>By how many bytes of file contents it grew; below zero where it shrank.</summary>
    public long Growth => (After?.Bytes ?? 0) - (Before?.Bytes ?? 0);
}
