namespace DockerfileLint.Diagnostics;

/// <summary>
/// What a kind of waste is typically worth, measured: what decides whether a finding is worth saying where its bytes
/// aren't known.
/// </summary>
internal enum WasteClass
{
    /// <summary>Not measured in bytes: the severity of the rule holds.</summary>
    None,

    /// <summary>Nothing, or below 100 kB.</summary>
    Small,

    /// <summary>From 100 kB on.</summary>
    Medium,

    /// <summary>From 1 MB on.</summary>
    Large,
}
