namespace DockerfileLint.Tool.Commands;

/// <summary>A folder at the top of a context, or the files beside the folders.</summary>
/// <param name="Folder">The folder with a slash; a dot for the files beside the folders.</param>
/// <param name="Bytes">The bytes that are sent.</param>
/// <param name="Files">The files that are sent.</param>
/// <param name="IgnoredBytes">The bytes that .dockerignore leaves out.</param>
internal sealed record ContextShare(string Folder, long Bytes, int Files, long IgnoredBytes);
