namespace DockerfileLint.Diagnostics;

/// <summary>The best fix that a rule may offer.</summary>
public enum FixKind
{
    /// <summary>No fix.</summary>
    None,

    /// <summary>A fix that could change behavior.</summary>
    Suggested,

    /// <summary>A safe fix, at least for some findings.</summary>
    Safe,
}
