using System;
using System.Collections.Generic;
using System.Text;

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
        var quoted = new StringBuilder();
        var words = new List<string>();
        foreach (var word in body.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && word.IndexOf('=') > 0) AddPair(words, quoted);
            words.Add(word);
        }

        AddPair(words, quoted);
        return quoted.ToString();
    }

    /// <summary>Writes the pair that some words are, and leaves none of them.</summary>
    private static void AddPair(List<string> words, StringBuilder quoted)
    {
        if (words.Count == 0) return;
        if (quoted.Length > 0) quoted.Append(' ');
        var pair = string.Join(" ", words);
        var equals = pair.IndexOf('=');
        if (equals < 0 || words.Count == 1) quoted.Append(pair);
        else quoted.Append(pair, 0, ++equals).Append('"').Append(pair, equals, pair.Length - equals).Append('"');
        words.Clear();
    }
}
