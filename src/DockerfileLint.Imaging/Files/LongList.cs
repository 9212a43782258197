using System.Collections;
using System.Collections.Generic;

namespace DockerfileLint.Imaging.Files;

/// <summary>A list in parts: to copy it to a larger array would take its memory twice.</summary>
/// <typeparam name="T">What is in it.</typeparam>
internal sealed class LongList<T> : IReadOnlyList<T>
{
    private const int PartLength = 256;
    private readonly List<T[]> parts = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public T this[int index] => parts[index / PartLength][index % PartLength];

    /// <summary>Adds to it.</summary>
    public void Add(T item)
    {
        if (Count == parts.Count * PartLength) parts.Add(new T[PartLength]);
        parts[Count / PartLength][Count % PartLength] = item;
        Count++;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
