using System;
using System.Collections.Generic;
using DockerfileLint.Context;

namespace DockerfileLint.Rules.Context;

/// <summary>The lines of a .dockerignore with <c>!</c>, sorted once for all sources.</summary>
internal sealed class NegatedLines
{
    private readonly List<string> texts = [];
    private bool hasWildcards;

    private NegatedLines()
    {
    }

    public static NegatedLines Of(DockerIgnoreFile file)
    {
        var lines = new NegatedLines();
        foreach (var pattern in file.Patterns)
        {
            if (!pattern.IsNegated) continue;
            lines.hasWildcards |= pattern.Text.IndexOfAny(['*', '?', '[']) >= 0;
            lines.texts.Add(pattern.Text);
        }

        lines.texts.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Whether a line may include something in a folder again.</summary>
    public bool MayTakeBack(string folder)
    {
        if (hasWildcards || texts.Count == 0) return hasWildcards;
        var start = folder + "/";
        var index = texts.BinarySearch(start, StringComparer.Ordinal);
        if (index < 0) index = ~index;
        return index < texts.Count && texts[index].StartsWith(start, StringComparison.Ordinal);
    }
}
