using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Imaging.Tar;

namespace DockerfileLint.Imaging.Files;

/// <summary>
/// What a file system knows of a file beside its content, its name and its time. Equal ones are one object.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Mode">The permissions.</param>
/// <param name="UserId">The owner.</param>
/// <param name="GroupId">The group.</param>
/// <param name="Device">The numbers of a device.</param>
/// <param name="Attributes">The extended attributes; null where there are none.</param>
internal sealed record FileMetadata(
    TarKind Kind,
    int Mode,
    long UserId,
    long GroupId,
    (int Major, int Minor) Device,
    SortedDictionary<string, byte[]>? Attributes)
{
    /// <summary>A folder that no layer has an entry for.</summary>
    public static FileMetadata ImpliedFolder { get; } = new(TarKind.Directory, 0x1ed, 0, 0, default, null);

    /// <inheritdoc/>
    public bool Equals(FileMetadata? other) => other is not null
        && (Kind, Mode, UserId, GroupId, Device) == (other.Kind, other.Mode, other.UserId, other.GroupId, other.Device)
        && HasAttributesOf(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Kind, Mode, UserId, GroupId, Device, Attributes?.Count).GetHashCode();

    /// <summary>Whether the extended attributes are the same.</summary>
    public bool HasAttributesOf(FileMetadata other) =>
        Attributes is null || other.Attributes is null
            ? Attributes is null && other.Attributes is null
            : Attributes.Count == other.Attributes.Count && Attributes.Zip(
                other.Attributes,
                static (one, two) => one.Key == two.Key && one.Value.AsEnumerable().SequenceEqual(two.Value))
                .All(static same => same);
}
