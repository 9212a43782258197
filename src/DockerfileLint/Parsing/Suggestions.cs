using System.Collections.Generic;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Finds the known word that a mistyped word most likely should be.</summary>
internal static class Suggestions
{
    /// <summary>The nearest word; null if none is near or two are equally near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        // Two changes in a word of three letters result in another word.
        var limit = word.Length < 4 ? 2 : 3;
        var distance = limit;
        var isTied = false;
        foreach (var candidate in known)
        {
            if (EditDistance.Of(word, candidate, limit) is not { } found || found > distance) continue;
            isTied = found == distance;
            best = candidate;
            distance = found;
        }

        return isTied ? null : best;
    }
}
