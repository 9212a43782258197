namespace DockerfileLint.Imaging.Layers;

/// <summary>
/// How much compressed data may still expand: all layers of an image together, since an archive may list the same layer
/// again and again.
/// </summary>
/// <param name="free">Bytes to which anything may expand.</param>
internal sealed class ExpansionBudget(long free = ImageLimits.ExpandedBytes)
{
    private long expanded;
    private long stored;

    /// <summary>Adds bytes that were unpacked, and the ones that they came from.</summary>
    /// <returns>Whether that is within all measure.</returns>
    public bool Add(long unpackedBytes, long storedBytes)
    {
        expanded += unpackedBytes;
        stored += storedBytes;
        return expanded <= free || expanded / ImageLimits.Expansion <= stored;
    }
}
