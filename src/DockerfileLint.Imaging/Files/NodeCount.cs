namespace DockerfileLint.Imaging.Files;

/// <summary>
/// Counts the paths of a tree, since an entry far down makes one for each folder above it, and keeps their names.
/// </summary>
internal sealed class NodeCount
{
    private readonly FileNames names = new();
    private int count;

    /// <summary>The archive that is read, for messages.</summary>
    public string Archive { get; set; } = "";

    /// <summary>Adds one.</summary>
    /// <exception cref="ImageException">There are too many.</exception>
    public void Add()
    {
        if (++count > ImageLimits.Entries)
            throw new ImageException($"{Archive}: the image has more than {ImageLimits.Entries} files and folders");
    }

    /// <summary>Keeps the name of a folder.</summary>
    public FileName NameOf(string folder) => names.Add(folder);
}
