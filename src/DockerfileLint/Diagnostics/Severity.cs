namespace DockerfileLint.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Advice.</summary>
    Info,

    /// <summary>A definite loss or fault.</summary>
    Warning,

    /// <summary>The builder refuses the file.</summary>
    Error,
}
