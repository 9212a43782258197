using DockerfileLint.Imaging.Files;

namespace DockerfileLint.Imaging.Layers;

/// <summary>An entry of a layer.</summary>
/// <param name="kind">What it does.</param>
/// <param name="folder">The folder, from the root without a slash at either end; <c>""</c> is the root.</param>
/// <param name="name">The name in it; empty for the root itself, and for an opaque folder.</param>
/// <param name="metadata">Owner, permissions and the like.</param>
/// <param name="modified">When it was changed.</param>
/// <param name="what">
/// The content of a file, with its text where that was asked for; where a link leads; null for all others.
/// </param>
internal readonly struct LayerEntry(
    LayerEntryKind kind, string folder, FileName name, FileMetadata metadata, FileTime modified, object? what)
{
    // Beside the kind: a time by itself would take eight bytes more of each entry.
    private readonly long seconds = modified.Seconds;
    private readonly int nanoseconds = modified.Nanoseconds;

    /// <summary>What it does.</summary>
    public LayerEntryKind Kind => kind;

    /// <summary>The folder, from the root without a slash at either end; <c>""</c> is the root.</summary>
    public string Folder => folder;

    /// <summary>The name in it; empty for the root itself, and for an opaque folder.</summary>
    public FileName Name => name;

    /// <summary>Owner, permissions and the like.</summary>
    public FileMetadata Metadata => metadata;

    /// <summary>When it was changed.</summary>
    public FileTime Modified => new(seconds, nanoseconds);

    /// <summary>Where a link leads; null for all others.</summary>
    public string? Link => what as string;

    /// <summary>What a file contains; null for all others.</summary>
    public FileContent? Content => what as FileContent ?? (what as KnownText)?.Content;

    /// <summary>The text of a file whose text was asked for; else null.</summary>
    public byte[]? Text => (what as KnownText)?.Text;

    /// <summary>The bytes of a file.</summary>
    public long Size => Content?.Size ?? 0;

    /// <summary>The whole path, for messages.</summary>
    public string Path => Folder.Length == 0 ? $"/{Name}" : $"/{Folder}/{Name}";
}
