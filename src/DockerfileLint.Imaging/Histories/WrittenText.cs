using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// A text of a Dockerfile as what a builder may have made of it: spaces, quotes and escapes don't count, and in the
/// place of a variable is anything.
/// </summary>
internal sealed class WrittenText
{
    private readonly List<string> pieces = [];

    private WrittenText(string written)
    {
        var piece = new StringBuilder(written.Length);
        for (var index = 0; index < written.Length; index++)
        {
            if (written[index] != '$')
            {
                if (Counts(written[index])) piece.Append(written[index]);
                continue;
            }

            pieces.Add(piece.ToString());
            piece.Clear();
            index = EndOfVariable(written, index + 1) - 1;
        }

        pieces.Add(piece.ToString());
    }

    /// <summary>Whether all of it is known.</summary>
    public bool IsLiteral => pieces.Count == 1;

    /// <summary>How many characters of it are known.</summary>
    public int Length => pieces.Sum(static piece => piece.Length);

    public static WrittenText Of(string written) => new(written);

    /// <summary>A text of a history without what doesn't count.</summary>
    public static string Reduced(string text)
    {
        var reduced = new StringBuilder(text.Length);
        foreach (var one in text)
            if (Counts(one)) reduced.Append(one);
        return reduced.ToString();
    }

    /// <summary>Whether a reduced text may be this one.</summary>
    public bool IsAllOf(string reduced)
    {
        if (IsLiteral) return reduced == pieces[0];
        var last = pieces[pieces.Count - 1];
        return reduced.StartsWith(pieces[0], StringComparison.Ordinal)
            && EndOf(reduced, pieces.Count - 1) is { } end
            && reduced.Length - last.Length >= end
            && reduced.EndsWith(last, StringComparison.Ordinal);
    }

    /// <summary>Whether a reduced text may have this one in it.</summary>
    public bool IsIn(string reduced) => EndOf(reduced, pieces.Count) is not null;

    /// <summary>Where the first pieces end, each at its first place after the one before.</summary>
    private int? EndOf(string reduced, int count)
    {
        var end = 0;
        for (var index = 0; index < count; index++)
        {
            var start = reduced.IndexOf(pieces[index], end, StringComparison.Ordinal);
            if (start < 0) return null;
            end = start + pieces[index].Length;
        }

        return end;
    }

    private static int EndOfVariable(string text, int index)
    {
        if (index < text.Length && text[index] == '{')
        {
            var depth = 0;
            for (; index < text.Length; index++)
                if (text[index] == '{') depth++;
                else if (text[index] == '}' && --depth == 0) return index + 1;
            return index;
        }

        while (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_')) index++;
        return index;
    }

    private static bool Counts(char one) =>
        !char.IsWhiteSpace(one) && one is not ('"' or '\'' or '\\' or '`' or '=');
}
