namespace DockerfileLint.Reporting;

/// <summary>What a part of the build context sends.</summary>
/// <param name="Path">The folder with a slash, <c>folder/*</c> for the files directly in it.</param>
/// <param name="Files">The files that are sent.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Needless">The bytes of those that the build doesn't need.</param>
internal readonly record struct FolderShare(string Path, int Files, long Bytes, long Needless);
