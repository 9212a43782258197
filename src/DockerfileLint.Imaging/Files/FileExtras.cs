using DockerfileLint.Imaging.Accounting;

namespace DockerfileLint.Imaging.Files;

/// <summary>What most files don't have: a folder's children, a link, a text, what was there before.</summary>
internal sealed class FileExtras
{
    /// <summary>All paths below that any layer had.</summary>
    public FileNodes? Nodes { get; set; }

    /// <summary>The first of those that exist.</summary>
    public FileNode? FirstChild { get; set; }

    /// <summary>Where a symbolic link leads.</summary>
    public string? Link { get; set; }

    /// <summary>The names of what isn't a file and has several.</summary>
    public LinkGroup? Group { get; set; }

    /// <summary>The text that was kept of the file.</summary>
    public byte[]? Text { get; set; }

    /// <summary>What the last layer that took something away from here took.</summary>
    public RemovedFile? Removed { get; set; }

    /// <summary>What is counted here as another tool counts.</summary>
    public DiveCount? Dive { get; set; }
}
