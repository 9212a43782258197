namespace DockerfileLint.Tool.Proving;

/// <summary>How much of two images a proof reads.</summary>
internal static class ProofLimits
{
    /// <summary>The most files of an image that are compared.</summary>
    public const int Files = 20_000;

    /// <summary>The most bytes of them.</summary>
    public const long Bytes = 2_147_483_648;
}
