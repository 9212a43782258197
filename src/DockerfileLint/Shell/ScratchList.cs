using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>
/// A stack on which nested parses collect their parts, so that each result is one array of the right size.
/// </summary>
internal sealed class ScratchList<T>
{
    private T[] items = new T[16];

    /// <summary>Up to where the array may hold something: it is cleared once, at the end.</summary>
    private int used;

    public int Count { get; private set; }

    public T this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    public void Add(T item)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        items[Count++] = item;
    }

    /// <summary>Takes off what was added since <paramref name="mark"/>.</summary>
    public ImmutableArray<T> Take(int mark)
    {
        if (Count == mark) return ImmutableArray<T>.Empty;
        var result = ImmutableArray.Create(items, mark, Count - mark);
        Truncate(mark);
        return result;
    }

    public void Truncate(int mark)
    {
        used = Math.Max(used, Count);
        Count = mark;
    }

    public ImmutableArray<T> ToImmutable() => ImmutableArray.Create(items, 0, Count);

    /// <summary>Empties the list; a very long one gives its memory back.</summary>
    public void Reset()
    {
        Truncate(0);
        if (used == 0) return;
        if (items.Length > 4096) items = new T[16];
        else Array.Clear(items, 0, used);
        used = 0;
    }
}
