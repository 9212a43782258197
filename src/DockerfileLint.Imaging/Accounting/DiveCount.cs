namespace DockerfileLint.Imaging.Accounting;

/// <summary>What <see cref="DiveMeasure"/> counts at a path.</summary>
internal struct DiveCount
{
    /// <summary>How many layers have the path as a leaf.</summary>
    public int Copies;

    /// <summary>The bytes in all of them.</summary>
    public long Sum;

    /// <summary>The bytes in that with the fewest.</summary>
    public long Least;

    /// <summary>The last layer in which something is below the path, from 1.</summary>
    public int FolderIn;

    /// <summary>The last layer in which it was counted, from 1.</summary>
    public int CountedIn;

    /// <summary>The bytes of the topmost layer that has the path.</summary>
    public long Own;

    /// <summary>Those of everything below.</summary>
    public long Below;

    /// <summary>The last layer that changed one of these two, from 1.</summary>
    public int ChangedIn;

    /// <summary>The last layer that deleted the path, from 1.</summary>
    public int DeletedIn;
}
