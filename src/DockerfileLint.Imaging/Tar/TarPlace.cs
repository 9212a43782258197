namespace DockerfileLint.Imaging.Tar;

/// <summary>Where a header is, for messages.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Offset">The byte at which it begins.</param>
internal readonly record struct TarPlace(string Archive, long Offset)
{
    /// <summary>What is wrong with the header.</summary>
    public ImageException Wrong(string what) => new($"{Archive}: {what} at byte {Offset}");
}
