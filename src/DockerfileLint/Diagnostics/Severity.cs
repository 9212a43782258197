namespace DockerfileLint.Diagnostics;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>Advice.</summary>
    Info,

    /// <summary>Something is lost or broken for sure.</summary>
    Warning,

    /// <summary>The builder refuses the file.</summary>
    Error,
}
