namespace DockerfileLint.Imaging.Tar;

/// <summary>A part of a sparse file that the archive has; all others are zeros.</summary>
/// <param name="Offset">Where in the file it begins.</param>
/// <param name="Length">Its bytes.</param>
internal readonly record struct SparsePart(long Offset, long Length);
