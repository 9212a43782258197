namespace DockerfileLint.Imaging.Accounting;

/// <summary>What <see cref="DiveMeasure"/> counts at a path.</summary>
/// <param name="leaf">What was counted before.</param>
internal sealed class DiveCount(DiveLeaf leaf)
{
    /// <summary>How many leaves of all layers have the path.</summary>
    public int Copies { get; set; } = leaf.Layer > 0 ? 1 : 0;

    /// <summary>The bytes in all of them.</summary>
    public long Sum { get; set; } = leaf.Bytes;

    /// <summary>The bytes in that with the fewest; -1 where none could be counted.</summary>
    public long Least { get; set; } = leaf.Bytes;

    /// <summary>The last layer in which something is below the path, from 1.</summary>
    public int FolderIn { get; set; }

    /// <summary>The last layer that has an entry for it, from 1.</summary>
    public int WrittenIn { get; set; } = leaf.Layer;

    /// <summary>The last layer in which its deletion was counted, from 1.</summary>
    public int DeletedIn { get; set; }

    /// <summary>Whether the layers so far have something at the path.</summary>
    public bool IsThere { get; set; } = leaf.Layer > 0;

    /// <summary>Whether the topmost layer that has the path says that it is a folder.</summary>
    public bool IsFolder { get; set; }

    /// <summary>The bytes of that layer.</summary>
    public long Own { get; set; } = leaf.Bytes;

    /// <summary>Those of everything below.</summary>
    public long Below { get; set; }

    /// <summary>When one of these two was changed last.</summary>
    public int ChangedAt { get; set; } = leaf.ChangedAt;

    /// <summary>When the path was deleted last.</summary>
    public int DeletedAt { get; set; }

    /// <summary>Forgets what was there.</summary>
    public void Clear() => (Own, Below, IsFolder, IsThere) = (0, 0, false, false);
}
