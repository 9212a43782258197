namespace DockerfileLint.Imaging.Comparing;

/// <summary>A folder of two images.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">
/// The bytes of the files in it that a container of the first image sees; 0 where it isn't there.
/// </param>
/// <param name="After">Those of the second image.</param>
public sealed record FolderDifference(string Path, long Before, long After);
