namespace DockerfileLint.Context;

/// <summary>A file or a link of the build context.</summary>
/// <param name="Path">The path from the context root, with <c>/</c>, without a leading one.</param>
/// <param name="Size">The bytes of the file; of a link, those of its target path.</param>
public readonly record struct ContextEntry(string Path, long Size);
