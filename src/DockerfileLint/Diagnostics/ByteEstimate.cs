namespace DockerfileLint.Diagnostics;

/// <summary>The bytes that the image or the context would save.</summary>
/// <param name="Bytes">The number of bytes, uncompressed unless the rule's page says otherwise.</param>
/// <param name="Kind">The source of the number.</param>
public readonly record struct ByteEstimate(long Bytes, ByteEstimateKind Kind);
