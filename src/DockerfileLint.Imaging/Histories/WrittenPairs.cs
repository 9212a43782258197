using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Imaging.Histories;

/// <summary>The pairs of ENV and LABEL in a history, where values have neither quotes nor escapes.</summary>
internal static class WrittenPairs
{
    /// <summary>
    /// The pairs as a Dockerfile has them: a value with spaces is quoted, so that all of it is the value.
    /// </summary>
    public static string Quoted(string body)
    {
        if (body.IndexOfAny(['"', '\'', '\\']) >= 0) return body;
        var pairs = new List<string>();
        foreach (var word in body.Split([' '], StringSplitOptions.RemoveEmptyEntries))
            if (pairs.Count == 0 || word.IndexOf('=') > 0) pairs.Add(word);
            else pairs[pairs.Count - 1] += " " + word;
        return string.Join(" ", pairs.Select(QuotedPair));
    }

    private static string QuotedPair(string pair)
    {
        var equals = pair.IndexOf('=');
        return equals < 0 || pair.IndexOf(' ') < 0
            ? pair
            : $"{pair.Substring(0, equals)}=\"{pair.Substring(equals + 1)}\"";
    }
}
