namespace DockerfileLint.Images;

/// <summary>Why a built image no longer has a file that a layer wrote.</summary>
public enum MeasuredCause
{
    /// <summary>A later layer deleted it.</summary>
    Deleted,

    /// <summary>A later layer moved it, and so stores it again.</summary>
    Moved,

    /// <summary>A later layer wrote another file at its path.</summary>
    Overwritten,

    /// <summary>A later layer changed its owner or group, and so stores it again.</summary>
    OwnerChanged,

    /// <summary>A later layer changed its permissions, and so stores it again.</summary>
    ModeChanged,

    /// <summary>
    /// A later layer wrote it again with the same content and other extended attributes, or as a hard link.
    /// </summary>
    Rewritten,

    /// <summary>A later layer changed its time, and so stores it again.</summary>
    TimeChanged,

    /// <summary>A later layer wrote it again just as it was.</summary>
    Unchanged,
}
