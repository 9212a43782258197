namespace DockerfileLint.Semantics.Runs;

/// <summary>The types of mounts.</summary>
internal enum RunMountKind
{
    /// <summary>Not known, or not a type that the builder has.</summary>
    Unknown,

    /// <summary>Files of the build context, a stage or an image; what is written is thrown away.</summary>
    Bind,

    /// <summary>A folder that outlives the build and never is in the image.</summary>
    Cache,

    /// <summary>A folder in memory.</summary>
    Tmpfs,

    /// <summary>A secret file.</summary>
    Secret,

    /// <summary>A socket of an SSH agent.</summary>
    Ssh,
}
