using DockerfileLint.Imaging.Files;
using DockerfileLint.Imaging.Layers;

namespace DockerfileLint.Imaging.Accounting;

/// <summary>
/// The order in which dive goes through the leaves of a layer: by name in each folder, deletions with their prefix. At
/// the first deletion of what isn't there it gives the layer up.
/// </summary>
internal sealed class DiveOrder
{
    private string? stop;

    /// <summary>The path that isn't there; null where all are.</summary>
    public FileNode? Missing { get; private set; }

    /// <summary>Whether what a layer writes in the place of what it deletes comes before the deletion.</summary>
    public static bool IsLate(LayerEntry deletion)
    {
        var name = deletion.Name.ToString();
        return string.CompareOrdinal(name, Whiteout.Prefix + name) < 0;
    }

    /// <summary>Notes the deletion of a path that isn't there.</summary>
    public void StopAt(LayerEntry deletion, FileNode node)
    {
        var place = PlaceOf(deletion);
        if (stop is null || string.CompareOrdinal(place, stop) < 0) (stop, Missing) = (place, node);
    }

    /// <summary>Whether dive comes to an entry.</summary>
    public bool IsCounted(LayerEntry entry) => stop is null || string.CompareOrdinal(PlaceOf(entry), stop) < 0;

    /// <summary>The path, to be compared: no name has a zero.</summary>
    private static string PlaceOf(LayerEntry entry)
    {
        if (entry.Kind == LayerEntryKind.Opaque) return Comparable(entry.Folder);
        var name = entry.Kind == LayerEntryKind.Whiteout ? $"{Whiteout.Prefix}{entry.Name}" : entry.Name.ToString();
        return Comparable(entry.Folder.Length == 0 ? name : $"{entry.Folder}/{name}");
    }

    private static string Comparable(string path) => path.Replace('/', '\0');
}
