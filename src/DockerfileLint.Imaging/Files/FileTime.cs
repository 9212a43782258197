namespace DockerfileLint.Imaging.Files;

/// <summary>When a file was changed.</summary>
/// <param name="Seconds">Seconds since 1970.</param>
/// <param name="Nanoseconds">Nanoseconds after them.</param>
internal readonly record struct FileTime(long Seconds, int Nanoseconds);
