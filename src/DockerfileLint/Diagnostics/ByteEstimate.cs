namespace DockerfileLint.Diagnostics;

/// <summary>The bytes that the image or the context would save.</summary>
public readonly record struct ByteEstimate
{
    /// <summary>Creates an estimate.</summary>
    /// <param name="bytes">The number of bytes.</param>
    /// <param name="kind">The source of the number.</param>
    public ByteEstimate(long bytes, ByteEstimateKind kind)
    {
        Bytes = bytes;
        Kind = kind;
    }

    /// <summary>The number of bytes, uncompressed unless the rule's page says otherwise.</summary>
    public long Bytes { get; }

    /// <summary>The source of the number.</summary>
    public ByteEstimateKind Kind { get; }
}
