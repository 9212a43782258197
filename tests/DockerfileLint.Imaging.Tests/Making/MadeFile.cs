namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>A file of an image's archive.</summary>
/// <param name="Path">Its path in it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record MadeFile(string Path, byte[] Content)
{
    /// <summary>Where a symbolic link leads; null for a file.</summary>
    public string? Link { get; init; }
}
