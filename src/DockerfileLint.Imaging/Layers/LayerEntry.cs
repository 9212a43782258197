using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Layers;

/// <summary>One entry of a layer.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Folder">The folder, from the root without a slash at either end; <c>""</c> is the root.</param>
/// <param name="Name">The name in it; <c>""</c> for the root itself, and for an opaque folder.</param>
/// <param name="Link">Where a link leads; null for all others.</param>
/// <param name="Size">The bytes of a file.</param>
/// <param name="Hash">The hash of a file.</param>
/// <param name="Metadata">Owner, permissions and the like.</param>
/// <param name="Modified">When it was changed.</param>
/// <param name="Text">What a file contains whose text was asked for; else null.</param>
internal readonly record struct LayerEntry(
    LayerEntryKind Kind,
    string Folder,
    string Name,
    string? Link,
    long Size,
    ContentHash Hash,
    FileMetadata Metadata,
    FileTime Modified,
    byte[]? Text)
{
    // Beside the kind: a time by itself would take eight bytes more of each entry.
    private readonly long seconds = Modified.Seconds;
    private readonly int nanoseconds = Modified.Nanoseconds;

    /// <summary>When it was changed.</summary>
    public FileTime Modified => new(seconds, nanoseconds);

    /// <summary>The whole path, for messages.</summary>
    public string Path => Folder.Length == 0 ? "/" + Name : $"/{Folder}/{Name}";
}
