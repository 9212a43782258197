using System;
using System.Collections.Generic;

namespace DockerfileLint.Semantics.Paths;

/// <summary>
/// Absolute and clean paths with a value each: what is above or below one is found in the time that it takes to read
/// the path.
/// </summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class PathTree<T>
{
    private Dictionary<string, PathTree<T>>? children;

    /// <summary>The value of this path; the default of its type where none was set.</summary>
    public T? Value { get; set; }

    /// <summary>The place of a path, which is made.</summary>
    public PathTree<T> Add(string path)
    {
        var place = this;
        foreach (var name in Names(path))
        {
            place.children ??= new Dictionary<string, PathTree<T>>(StringComparer.Ordinal);
            if (!place.children.TryGetValue(name, out var next)) place.children[name] = next = new PathTree<T>();
            place = next;
        }

        return place;
    }

    /// <summary>The places that exist of the folders that contain a path, from this one on, and of the path.</summary>
    public IEnumerable<PathTree<T>> Along(string path)
    {
        var place = this;
        yield return place;
        foreach (var name in Names(path))
        {
            if (place.children?.TryGetValue(name, out var next) != true) yield break;
            yield return place = next!;
        }
    }

    /// <summary>The place of a path; null where neither it nor anything below it was added.</summary>
    public PathTree<T>? Find(string path)
    {
        PathTree<T>? place = this;
        foreach (var name in Names(path))
            if (place?.children?.TryGetValue(name, out place) != true) return null;
        return place;
    }

    /// <summary>The values at this place and below it, which are taken out.</summary>
    public IEnumerable<T> TakeAll()
    {
        var places = new Stack<PathTree<T>>();
        places.Push(this);
        while (places.Count > 0)
        {
            var place = places.Pop();
            if (place.Value is { } value) yield return value;
            place.Value = default;
            if (place.children is null) continue;
            foreach (var child in place.children.Values) places.Push(child);
            place.children = null;
        }
    }

    private static IEnumerable<string> Names(string path)
    {
        for (var start = 1; start < path.Length;)
        {
            var end = path.IndexOf('/', start);
            if (end < 0) end = path.Length;
            yield return path.Substring(start, end - start);
            start = end + 1;
        }
    }
}
