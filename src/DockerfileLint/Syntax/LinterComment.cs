using System;

namespace DockerfileLint.Syntax;

/// <summary>
/// Reads comments such as <c># hadolint global ignore = …</c>: words with spaces between them, and a value.
/// </summary>
internal static class LinterComment
{
    /// <summary>The start of the value after <c>=</c>; null if the comment doesn't begin with these words.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="comparison">Whether the case of letters counts.</param>
    /// <param name="words">The words.</param>
    public static int? After(CommentSyntax comment, StringComparison comparison, params string[] words)
    {
        var (text, end) = (comment.Source.Text, comment.Span.End);
        var start = Skip(text, comment.Span.Start + 1, end);
        for (var i = 0; i < words.Length; i++)
        {
            var next = start + words[i].Length;
            if (next >= end || string.Compare(text, start, words[i], 0, words[i].Length, comparison) != 0) return null;
            start = Skip(text, next, end);
            if (i < words.Length - 1 && start == next) return null;
        }

        return start < end && text[start] == '=' ? Skip(text, start + 1, end) : null;
    }

    /// <summary>The offset of the first character that is neither a space nor a tab.</summary>
    public static int Skip(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t') start++;
        return start;
    }
}
