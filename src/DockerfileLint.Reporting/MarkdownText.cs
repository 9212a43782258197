using System;
using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>
/// Text within Markdown as code hosts render it. Words of letters and plain punctuation stay as they are; any other is
/// code, in which nothing is markup, a name of a person or an issue, an address or a formula.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Text on one line, for a paragraph or a cell of a table.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var words = ShownText.Of(WellFormedText.ForXml(text)).Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) result.Append(' ');
            AppendWord(result, words[i]);
        }

        return result.ToString();
    }

    /// <summary>The punctuation around a word of code isn't code.</summary>
    private static void AppendWord(StringBuilder result, string word)
    {
        int start = 0, end = word.Length;
        while (start < end && word[start] is '\'' or '"' or '(') start++;
        while (end > start && word[end - 1] is '\'' or '"' or ')' or '.' or ',' or ';' or ':' or '?') end--;
        var core = word.Substring(start, end - start);
        result.Append(word, 0, start);
        if (IsPlain(core)) result.Append(core);
        else AppendCode(result, core);
        result.Append(word, end, word.Length - end);
    }

    /// <summary>Text that is code as a whole, such as a path.</summary>
    public static string Code(string text)
    {
        var result = new StringBuilder(text.Length + 32);
        AppendCode(result, ShownText.Of(WellFormedText.ForXml(text)));
        return result.ToString();
    }

    private static bool IsPlain(string word)
    {
        if (word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var character in word)
            if (character < '\u0080' && !IsPlain(character)) return false;
        return true;
    }

    private static bool IsPlain(char character) =>
        char.IsLetterOrDigit(character)
            || character is '.' or ',' or ';' or '?' or '\'' or '"' or '(' or ')' or '/' or '-';

    // Character references can't be markup.
    private static void AppendCode(StringBuilder result, string text)
    {
        result.Append("<code>");
        foreach (var character in text)
        {
            if (character is >= '\u0080' or ' ' || char.IsLetterOrDigit(character)) result.Append(character);
            else if (character is '.' or '-' or '/' or ',' or '\'') result.Append(character);
            else result.Append("&#").Append((int)character).Append(';');
        }

        result.Append("</code>");
    }
}
