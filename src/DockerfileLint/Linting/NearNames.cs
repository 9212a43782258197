using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>The names that a mistyped one may have meant.</summary>
internal static class NearNames
{
    /// <summary>Such as <c>did you mean 'a' or 'b'?</c>; null where nothing is near.</summary>
    public static string? Hint(string word, IEnumerable<string> known)
    {
        var near = Of(word, known).Select(static name => $"'{name}'").ToList();
        return near.Count switch
        {
            0 => null,
            1 => $"did you mean {near[0]}?",
            _ => $"did you mean {string.Join(", ", near.Take(near.Count - 1))} or {near[near.Count - 1]}?",
        };
    }

    /// <summary>The nearest names, at most three; those that are less near than others are left out.</summary>
    private static IEnumerable<string> Of(string word, IEnumerable<string> known)
    {
        if (word.Length > MessageLimits.NameMistyped) return [];
        var lower = word.ToLowerInvariant();
        // Two changes in a short word result in another word.
        var limit = word.Length < 5 ? 2 : 3;
        return known
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Name: name, Distance: EditDistance.Of(lower, name.ToLowerInvariant(), limit)))
            .Where(static one => one.Distance is not null)
            .GroupBy(static one => one.Distance)
            .OrderBy(static group => group.Key)
            .Take(1)
            .SelectMany(static group => group)
            .Select(static one => one.Name)
            .Take(MessageLimits.NamesProposed);
    }
}
