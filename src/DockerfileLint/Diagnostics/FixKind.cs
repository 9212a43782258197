namespace DockerfileLint.Diagnostics;

/// <summary>The best fix that a rule may offer.</summary>
public enum FixKind
{
    /// <summary>No fix.</summary>
    None,

    /// <summary>A fix that could change behaviour.</summary>
    Suggested,

    /// <summary>A safe fix, for some findings at least.</summary>
    Safe,
}
