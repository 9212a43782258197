namespace DockerfileLint.Diagnostics;

/// <summary>Bytes that the image or the context would lose.</summary>
/// <param name="Bytes">The number of bytes, uncompressed unless the rule's page says otherwise.</param>
/// <param name="Kind">How the number is known.</param>
public readonly record struct ByteEstimate(long Bytes, ByteEstimateKind Kind);
