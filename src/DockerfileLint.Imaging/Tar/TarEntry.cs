using System.Collections.Generic;

namespace DockerfileLint.Imaging.Tar;

/// <summary>What the header of an entry says. The reader fills the same object for each entry.</summary>
internal sealed class TarEntry
{
    /// <summary>The kind.</summary>
    public TarKind Kind { get; set; }

    /// <summary>The name as it is written, which may begin with ./ and end with /.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where a link leads.</summary>
    public string LinkName { get; set; } = "";

    /// <summary>Bytes that the archive has of the file.</summary>
    public long StoredSize { get; set; }

    /// <summary>Bytes of the file; more than are stored where it is sparse.</summary>
    public long Size { get; set; }

    /// <summary>The permissions, without the kind.</summary>
    public int Mode { get; set; }

    /// <summary>The owner.</summary>
    public long UserId { get; set; }

    /// <summary>The group.</summary>
    public long GroupId { get; set; }

    /// <summary>Seconds since 1970 at which the file was changed.</summary>
    public long Modified { get; set; }

    /// <summary>Nanoseconds after them.</summary>
    public int ModifiedNanoseconds { get; set; }

    /// <summary>The major and minor numbers of a device.</summary>
    public (int Major, int Minor) Device { get; set; }

    /// <summary>The extended attributes by name, sorted; null where there are none.</summary>
    public SortedDictionary<string, byte[]>? Attributes { get; set; }

    /// <summary>The parts of a sparse file that are stored; null for one that isn't sparse.</summary>
    public List<SparsePart>? Parts { get; set; }
}
