namespace DockerfileLint.Imaging.Accounting;

/// <summary>A path of an image and its bytes.</summary>
/// <param name="Path">The path, such as <c>/usr/bin/git</c>.</param>
/// <param name="Bytes">The bytes of the files' contents.</param>
public sealed record SizedPath(string Path, long Bytes);
