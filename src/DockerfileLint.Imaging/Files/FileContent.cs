using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Files;

/// <summary>What a file contains: one for all hard links to it.</summary>
/// <param name="size">Its bytes.</param>
/// <param name="hash">Its hash.</param>
/// <param name="layer">The layer that wrote it, from 0.</param>
/// <param name="node">The path at which it was written.</param>
internal sealed class FileContent(long size, ContentHash hash, int layer, FileNode node)
{
    // There are at most 256 layers, and many files.
    private readonly short writer = (short)layer;
    private short hider = -1;

    /// <summary>Its bytes.</summary>
    public long Size => size;

    /// <summary>Its hash.</summary>
    public ContentHash Hash => hash;

    /// <summary>The layer that wrote it, from 0.</summary>
    public int Layer => writer;

    /// <summary>The path at which it was written.</summary>
    public FileNode Node => node;

    /// <summary>How many names it has in the merged file system.</summary>
    public int Names { get; private set; }

    /// <summary>The layer that hid it, from 0; -1 while it is live.</summary>
    public int Hider => hider;

    /// <summary>Why it is hidden.</summary>
    public HiddenCause Cause { get; private set; }

    /// <summary>What the hider changed.</summary>
    public ContentChanges Changes { get; set; }

    /// <summary>Adds a name.</summary>
    public void AddName() => Names++;

    /// <summary>Takes a name away; with the last one it is hidden.</summary>
    public void RemoveName(int layer)
    {
        if (--Names == 0) (hider, Cause) = ((short)layer, HiddenCause.Deleted);
    }

    /// <summary>Says what the layer that hid it did.</summary>
    public void Explain(HiddenCause cause, ContentChanges changes) => (Cause, Changes) = (cause, changes);
}
