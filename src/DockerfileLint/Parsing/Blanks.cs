using System;

namespace DockerfileLint.Parsing;

/// <summary>Whitespace: the builder uses three different sets.</summary>
internal static class Blanks
{
    /// <summary>What parts the keyword, list words and the old ENV form: <c>[\t\v\f\r ]</c>.</summary>
    public static bool IsSeparator(char c) => c is ' ' or '\t' or '\r' or '\v' or '\f';

    /// <summary>What patterns call <c>\s</c>.</summary>
    public static bool IsPatternBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';

    /// <summary>White space of Unicode: what is trimmed, and what parts the words of ENV, LABEL and ARG.</summary>
    public static bool IsSpace(char c) =>
        c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') : c >= '\u0085' && char.IsWhiteSpace(c);

    /// <summary>The first offset from <paramref name="start"/> on that holds no white space.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsSpace(text[start])) start++;
        return start;
    }

    /// <summary>
    /// The end of the text from <paramref name="start"/> to <paramref name="end"/> without white space at its end.
    /// </summary>
    public static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && IsSpace(text[end - 1])) end--;
        return end;
    }

    /// <summary>The first separator from <paramref name="start"/> on, or the end.</summary>
    public static int FindSeparator(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && !IsSeparator(text[start])) start++;
        return start;
    }

    /// <summary>The first offset from <paramref name="start"/> on that holds no separator.</summary>
    public static int SkipSeparators(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsSeparator(text[start])) start++;
        return start;
    }
}
