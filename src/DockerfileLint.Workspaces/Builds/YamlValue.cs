using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A value of a YAML or JSON document; aliases are the same object again and never copied.</summary>
internal sealed class YamlValue(int line)
{
    private const int Merges = 8;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The text of a scalar; null for another value and for null.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a block scalar follows its indicator, so that its text begins on the next line.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The items of a list.</summary>
    public List<YamlValue>? Items { get; init; }

    /// <summary>The entries of a map, in order, without those that are merged in.</summary>
    public List<(string Key, YamlValue Value)>? Entries { get; init; }

    /// <summary>The items of a list, none for another value.</summary>
    public IEnumerable<YamlValue> List => Items ?? [];

    /// <summary>The entries of a map with those that <c>&lt;&lt;</c> merges in; none for another value.</summary>
    public IEnumerable<(string Key, YamlValue Value)> Map => Merged(Merges).Take(ReadLimits.YamlValues);

    /// <summary>The value of a key; null where there is none.</summary>
    public YamlValue? this[string key] => Find(key, Merges);

    /// <summary>The text of the value of a key; null where there is none.</summary>
    public string? TextOf(string key) => this[key]?.Text;

    /// <summary>The texts of a list, or the one of a scalar.</summary>
    public IEnumerable<YamlValue> Texts
    {
        get
        {
            if (Text is not null) yield return this;
            foreach (var item in List)
                if (item.Text is not null) yield return item;
        }
    }

    /// <summary>The value of a key without regard to its case.</summary>
    public YamlValue? FindAnyCase(string key)
    {
        foreach (var (name, value) in Entries ?? [])
            if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    private YamlValue? Find(string key, int depth)
    {
        foreach (var (name, value) in Entries ?? [])
            if (name == key) return value;
        if (depth == 0) return null;
        foreach (var (name, value) in Entries ?? [])
        {
            if (name != "<<") continue;
            foreach (var merged in value.Items ?? [value])
                if (merged.Find(key, depth - 1) is { } found) return found;
        }

        return null;
    }

    private IEnumerable<(string Key, YamlValue Value)> Merged(int depth)
    {
        foreach (var (key, value) in Entries ?? [])
        {
            if (key != "<<") yield return (key, value);
            else if (depth > 0)
                foreach (var merged in value.Items ?? [value])
                    foreach (var entry in merged.Merged(depth - 1))
                        yield return entry;
        }
    }
}
