namespace DockerfileLint.Imaging.Archives;

/// <summary>A file of an archive.</summary>
/// <param name="Offset">The byte at which its content begins.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Link">The file whose content it has, where it is a link; else null.</param>
internal readonly record struct StoredFile(long Offset, long Length, string? Link);
