namespace DockerfileLint.Semantics.Layers;

/// <summary>Why bytes of an earlier layer are hidden by a later one.</summary>
internal enum OverlapCause
{
    /// <summary>The later layer deletes the files; they stay in the earlier one.</summary>
    Deleted,

    /// <summary>The later layer removes packages; they stay in the earlier one.</summary>
    Uninstalled,

    /// <summary>The later layer writes the same paths again.</summary>
    Overwritten,

    /// <summary>The later layer moves the files: they are in both.</summary>
    Moved,

    /// <summary>The later layer changes the owner: the files are in both.</summary>
    OwnerChanged,

    /// <summary>The later layer changes the permissions: the files are in both.</summary>
    ModeChanged,

    /// <summary>The later layer changes the time: the files are in both.</summary>
    Touched,
}
