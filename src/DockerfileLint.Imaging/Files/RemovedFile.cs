namespace DockerfileLint.Imaging.Files;

/// <summary>A file that a layer took away from its path.</summary>
/// <param name="Content">What it contained.</param>
/// <param name="Metadata">Its owner, permissions and the like.</param>
/// <param name="Modified">When it had been changed.</param>
/// <param name="Layer">The layer that took it away, from 0.</param>
internal sealed record RemovedFile(FileContent Content, FileMetadata Metadata, FileTime Modified, int Layer);
