namespace DockerfileLint.Reporting;

/// <summary>How much is said.</summary>
public enum Verbosity
{
    /// <summary>One line for each finding.</summary>
    Quiet,

    /// <summary>Findings with their source, and a summary.</summary>
    Normal,

    /// <summary>Also what was looked at and how long it took.</summary>
    Detailed,
}
