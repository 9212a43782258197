using DockerfileLint.Imaging.Accounting;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Files;

/// <summary>What a file contains: one for all hard links to it.</summary>
/// <param name="size">Its bytes.</param>
/// <param name="hash">Its hash.</param>
internal sealed class FileContent(long size, ContentHash hash)
{
    private const int CauseShift = 6;

    // There are at most 256 layers, and many files.
    private byte writer;
    private byte reason;
    private short hider = -1;

    /// <summary>Its bytes.</summary>
    public long Size => size;

    /// <summary>Its hash.</summary>
    public ContentHash Hash => hash;

    /// <summary>The layer that wrote it, from 0.</summary>
    public int Layer => writer;

    /// <summary>
    /// One of its names: that at which it was written, or where that is gone, another one that is there; of what is
    /// hidden, that which went last. All that are in a tree have one.
    /// </summary>
    public FileNode Node { get; private set; } = null!;

    /// <summary>How many names it has in the merged file system.</summary>
    public int Names { get; private set; }

    /// <summary>The layer that hid it, from 0; -1 while it is live.</summary>
    public int Hider => hider;

    /// <summary>Why it is hidden.</summary>
    public HiddenCause Cause => (HiddenCause)(reason >> CauseShift);

    /// <summary>What the hider changed.</summary>
    public ContentChanges Changes
    {
        get => (ContentChanges)(reason & ((1 << CauseShift) - 1));
        set => Explain(Cause, value);
    }

    /// <summary>Notes where it was written.</summary>
    public void Place(FileNode node, int layer) => (Node, writer) = (node, (byte)layer);

    /// <summary>Adds a name.</summary>
    public void AddName() => Names++;

    /// <summary>Names it by another of its names.</summary>
    public void Rename(FileNode node) => Node = node;

    /// <summary>Takes a name away; with the last one it is hidden.</summary>
    public void RemoveName(FileNode node, int layer)
    {
        if (--Names > 0) return;
        // Of several that go at once, that at which it was written is shown.
        if (Node.Removed is not { } removed || removed.Content != this || removed.Layer != layer) Node = node;
        hider = (short)layer;
        Explain(HiddenCause.Deleted, Changes);
    }

    /// <summary>Says what the layer that hid it did.</summary>
    public void Explain(HiddenCause cause, ContentChanges changes) =>
        reason = (byte)(((int)cause << CauseShift) | (int)changes);
}
