namespace DockerfileLint.Imaging;

/// <summary>How much of an image is read. What is beyond a limit is refused in one line.</summary>
internal static class ImageLimits
{
    /// <summary>
    /// Bytes of a manifest, an index or a configuration, and of all of them in an archive that comes as a stream.
    /// </summary>
    public const int JsonBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of the contents of all files together, with the zeros of sparse ones.</summary>
    public const long ContentBytes = 1_125_899_906_842_624;

    /// <summary>Zeros in the gaps of sparse files that are hashed as if they were stored.</summary>
    public const long GapBytes = 17_179_869_184;

    /// <summary>Characters of all names and links, and bytes of all extended attributes, that are kept.</summary>
    public const long NameCharacters = 268_435_456;

    /// <summary>Folders that are passed on the way to all files.</summary>
    public const int Steps = 50_000_000;

    /// <summary>Files and folders in all layers together, about 400 bytes of memory each.</summary>
    public const int Entries = 2_000_000;

    /// <summary>Files of the archive itself; an image has three for each of its layers.</summary>
    public const int ArchiveEntries = 100_000;

    /// <summary>Layers; Docker takes 127.</summary>
    public const int Layers = 256;

    /// <summary>Images that an index or a manifest may list.</summary>
    public const int Images = 10_000;

    /// <summary>Indexes of OCI in each other.</summary>
    public const int NestedIndexes = 4;

    /// <summary>Pairs of an instruction that are looked for one by one in a step of a history.</summary>
    public const int SortedPairs = 64;

    /// <summary>Steps of a history; those after them are not read.</summary>
    public const int HistorySteps = 10_000;

    /// <summary>Bytes of a path; Linux takes 4,096.</summary>
    public const int PathBytes = 4_096;

    /// <summary>Bytes of all extended headers of a file in an archive.</summary>
    public const int HeaderBytes = 1024 * 1024;

    /// <summary>Parts of a sparse file.</summary>
    public const int SparseParts = 100_000;

    /// <summary>Symbolic links that are followed to a path, as many as Linux follows.</summary>
    public const int Links = 40;

    /// <summary>Bytes to which the layers of an image may always expand.</summary>
    public const long ExpandedBytes = 4_294_967_296;

    /// <summary>Times of their own size to which larger ones may expand.</summary>
    public const int Expansion = 200;

    /// <summary>
    /// Bytes of all files of the image whose text is kept, such as lists of packages; those after them are not read.
    /// </summary>
    public const int TextBytes = 16 * 1024 * 1024;
}
