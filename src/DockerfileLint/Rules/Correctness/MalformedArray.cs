using System.Collections.Generic;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Correctness;

/// <summary>Texts that are meant as JSON arrays of strings, and aren't.</summary>
internal static class MalformedArray
{
    private const string Curly = "“”‘’";

    /// <summary>Whether a text without valid JSON is meant as an array, and isn't the test command of shells.</summary>
    public static bool IsMeant(string text)
    {
        if (text.Length < 2 || text[0] != '[') return false;
        if (IsQuote(text[1])) return true;
        if (text[1] != ' ') return text[1] != '[' && IsBare(text);
        // The test command has a space after its bracket.
        return IsQuote(text.Substring(1).TrimStart() is { Length: > 0 } rest ? rest[0] : ' ')
            && (text.Contains("\",") || text.Contains("',") || text.Contains("”,"));
    }

    /// <summary>The array that is meant, and the comment after it; null where that isn't sure.</summary>
    public static (string Array, string? Comment)? Mend(string text)
    {
        // A string would take a backslash otherwise, and a variable as it is.
        if (text.IndexOfAny(['\\', '$', '`', '\n']) >= 0) return null;
        var words = new List<string>();
        var i = 1;
        while (true)
        {
            while (i < text.Length && text[i] is ' ' or '\t' or ',') i++;
            if (i == text.Length || text[i] == ']') break;
            if (ReadWord(text, ref i) is not { } word) return null;
            words.Add(word);
        }

        while (i < text.Length && text[i] is ' ' or '\t' or ']') i++;
        var rest = text.Substring(i);
        if (words.Count == 0 || rest.Length > 0 && rest[0] != '#') return null;
        return (ExecForm.Write(words), rest.Length > 0 ? rest : null);
    }

    /// <summary>Words in brackets without any quotes, such as <c>[top, -b]</c>.</summary>
    private static bool IsBare(string text) =>
        text[text.Length - 1] == ']' && text.IndexOfAny(['"', '\'', '&', '|', ';', '<', '>']) < 0;

    private static string? ReadWord(string text, ref int i)
    {
        var start = i;
        if (!IsQuote(text[i]))
        {
            while (i < text.Length && text[i] is not (',' or ']')) i++;
            var bare = text.Substring(start, i - start).Trim();
            return bare.IndexOfAny([' ', '\t', '"', '\'', '[', '#']) < 0 ? bare : null;
        }

        var end = Curly.IndexOf(text[i]) >= 0
            ? text.IndexOfAny(Curly.ToCharArray(), i + 1)
            : text.IndexOf(text[i], i + 1);
        if (end < 0) return null;
        i = end + 1;
        var word = text.Substring(start + 1, end - start - 1);
        return word.IndexOf('"') < 0 ? word : null;
    }

    private static bool IsQuote(char character) => character is '"' or '\'' || Curly.IndexOf(character) >= 0;
}
