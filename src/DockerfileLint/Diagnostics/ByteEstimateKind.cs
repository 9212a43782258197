namespace DockerfileLint.Diagnostics;

/// <summary>How a number of bytes is known.</summary>
public enum ByteEstimateKind
{
    /// <summary>Counted in the build context or an image archive.</summary>
    Exact,

    /// <summary>Taken from the dated catalogue or a measurement, whose source the rule's page names.</summary>
    About,
}
