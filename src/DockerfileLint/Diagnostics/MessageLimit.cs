using System;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>Keeps what is said of a file short, however long the words are that it quotes.</summary>
internal static class MessageLimit
{
    /// <summary>The text; of one that is too long, the words are cut first and then the text.</summary>
    public static string Of(string text)
    {
        if (text is null || text.Length <= MessageLimits.MessageLength) return text!;
        var result = new StringBuilder(MessageLimits.MessageLength + 1);
        for (var start = 0; start < text.Length && result.Length <= MessageLimits.MessageLength;)
        {
            var end = EndOfWord(text, start);
            var length = Math.Min(end - start, MessageLimits.MessageWord);
            result.Append(text, start, length);
            if (length < end - start) AppendCut(result);
            if (end < text.Length) result.Append(text[end]);
            start = end + 1;
        }

        if (result.Length <= MessageLimits.MessageLength) return result.ToString();
        result.Length = MessageLimits.MessageLength;
        return AppendCut(result).ToString();
    }

    private static int EndOfWord(string text, int start)
    {
        while (start < text.Length && !char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static StringBuilder AppendCut(StringBuilder result)
    {
        if (char.IsHighSurrogate(result[result.Length - 1])) result.Length--;
        return result.Append('…');
    }
}
