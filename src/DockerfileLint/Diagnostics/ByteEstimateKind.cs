namespace DockerfileLint.Diagnostics;

/// <summary>The source of a number of bytes.</summary>
public enum ByteEstimateKind
{
    /// <summary>Counted in the build context or an image archive.</summary>
    Exact,

    /// <summary>From the dated catalog or a measurement; the rule's page names the source.</summary>
    About,
}
