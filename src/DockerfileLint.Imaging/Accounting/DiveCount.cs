namespace DockerfileLint.Imaging.Accounting;

/// <summary>What <see cref="DiveMeasure"/> counts at a path.</summary>
internal struct DiveCount
{
    /// <summary>How many leaves of all layers have the path.</summary>
    public int Copies;

    /// <summary>The bytes in all of them.</summary>
    public long Sum;

    /// <summary>The bytes in that with the fewest.</summary>
    public long Least;

    /// <summary>The last layer in which something is below the path, from 1.</summary>
    public int FolderIn;

    /// <summary>The last layer in which an entry for it was counted, from 1.</summary>
    public int CountedIn;

    /// <summary>The last layer in which its deletion was counted, from 1.</summary>
    public int DeletedIn;

    /// <summary>Whether the topmost layer that has the path says that it is a folder.</summary>
    public bool IsFolder;

    /// <summary>The bytes of that layer.</summary>
    public long Own;

    /// <summary>Those of everything below.</summary>
    public long Below;

    /// <summary>When one of these two was changed last.</summary>
    public int ChangedAt;

    /// <summary>When the path was deleted last.</summary>
    public int DeletedAt;
}
