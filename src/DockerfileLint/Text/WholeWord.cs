using System;

namespace DockerfileLint.Text;

/// <summary>Looks for words in a text where no more of a word is on either side.</summary>
internal static class WholeWord
{
    /// <summary>Whether a text has a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word.</param>
    /// <param name="more">What a longer word may have besides letters and digits, such as <c>-_</c>.</param>
    public static bool IsIn(ReadOnlySpan<char> text, string word, string more = "")
    {
        for (var start = 0; start < text.Length; start++)
        {
            var found = text.Slice(start).IndexOf(word.AsSpan());
            if (found < 0) return false;
            start += found;
            if (IsEdge(text, start - 1, more) && IsEdge(text, start + word.Length, more)) return true;
        }

        return false;
    }

    private static bool IsEdge(ReadOnlySpan<char> text, int index, string more) =>
        index < 0 || index >= text.Length || !(char.IsLetterOrDigit(text[index]) || more.IndexOf(text[index]) >= 0);
}
