using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Reporting.Pages;

/// <summary>The words of a line of Markdown, each with its style, so that lines can be filled with them.</summary>
internal static class PageWords
{
    /// <summary>The text as one reads it aloud: without marks, and with no addresses.</summary>
    public static string Plain(string markdown) =>
        string.Concat(Parts(markdown).Select(static part => part.Text));

    /// <summary>
    /// The words in the colours of a palette; without colours, code keeps its marks. The address of a link follows its
    /// text.
    /// </summary>
    public static IEnumerable<PageWord> Of(string markdown, Palette palette)
    {
        var word = PageWord.Empty;
        foreach (var (style, text, address) in Parts(markdown))
        {
            var shown = style == '`' && !palette.HasColor ? $"`{text}`" : text;
            if (address is not null) shown += $" ({address})";
            var pieces = shown.Split(' ');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    if (word.Width > 0) yield return word;
                    word = PageWord.Empty;
                }

                word = word.With(pieces[i], palette.Of(style), palette.Reset);
            }
        }

        if (word.Width > 0) yield return word;
    }

    /// <summary>The text in parts of one style: <c>`</c> for code, <c>*</c> for what is strong, or none.</summary>
    private static IEnumerable<(char Style, string Text, string? Address)> Parts(string markdown)
    {
        for (var at = 0; at < markdown.Length;)
        {
            int start = at, end = markdown.Length;
            (char, string, string?)? part = null;
            while (start < markdown.Length && (part = Special(markdown, start, out end)) is null) start++;
            if (start > at) yield return ('\0', markdown.Substring(at, start - at), null);
            if (part is { } special) yield return special;
            at = end;
        }
    }

    /// <summary>The code, strong text or link that begins here; null for plain text.</summary>
    private static (char, string, string?)? Special(string text, int at, out int end)
    {
        end = at + 1;
        switch (text[at])
        {
            case '`' when Between(text, at + 1, "`", ref end) is { } code:
                return ('`', code, null);
            case '*' when text.IndexOf("**", at, StringComparison.Ordinal) == at
                && Between(text, at + 2, "**", ref end) is { } strong:
                return ('*', strong, null);
            case '[' when Between(text, at + 1, "](", ref end) is { } name
                && Between(text, end, ")", ref end) is { } to:
                return ('\0', name, to);
            default:
                return null;
        }
    }

    private static string? Between(string text, int start, string mark, ref int end)
    {
        var found = text.IndexOf(mark, start, StringComparison.Ordinal);
        if (found < 0) return null;
        end = found + mark.Length;
        return text.Substring(start, found - start);
    }
}
