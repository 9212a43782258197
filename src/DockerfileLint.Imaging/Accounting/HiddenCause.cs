namespace DockerfileLint.Imaging.Accounting;

/// <summary>Why the final image no longer has a file that a layer wrote.</summary>
public enum HiddenCause
{
    /// <summary>A later layer deleted it, its folder, or everything in its folder.</summary>
    Deleted,

    /// <summary>A later layer wrote something else at its path.</summary>
    Overwritten,

    /// <summary>A later layer wrote the same content again, as changes of owner, permissions or time do.</summary>
    Rewritten,
}
