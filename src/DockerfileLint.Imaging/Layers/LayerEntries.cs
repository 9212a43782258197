using System.Collections;
using System.Collections.Generic;

namespace DockerfileLint.Imaging.Layers;

/// <summary>The entries of a layer, in parts: to copy them to a larger array would take their memory twice.</summary>
internal sealed class LayerEntries : IReadOnlyList<LayerEntry>
{
    private const int PartLength = 256;
    private readonly List<LayerEntry[]> parts = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public LayerEntry this[int index] => parts[index / PartLength][index % PartLength];

    /// <summary>Adds an entry.</summary>
    public void Add(LayerEntry entry)
    {
        if (Count == parts.Count * PartLength) parts.Add(new LayerEntry[PartLength]);
        parts[Count / PartLength][Count % PartLength] = entry;
        Count++;
    }

    /// <inheritdoc/>
    public IEnumerator<LayerEntry> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
