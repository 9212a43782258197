namespace DockerfileLint.Diagnostics;

/// <summary>Whether a fix may be applied without asking.</summary>
public enum FixSafety
{
    /// <summary>The image's content stays the same, or loses only caches and indexes.</summary>
    Safe,

    /// <summary>Behavior could change: applied on request.</summary>
    Suggested,
}
