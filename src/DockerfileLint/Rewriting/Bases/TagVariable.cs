using System;
using DockerfileLint.Images;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>The one variable in the tag of an image, as FROM names it.</summary>
/// <param name="Image">What is written before the tag, with its colon.</param>
/// <param name="Before">What is written between the colon and the variable.</param>
/// <param name="Text">The variable.</param>
/// <param name="After">What is written after it.</param>
/// <param name="Value">Its value.</param>
internal sealed record TagVariable(string Image, string Before, string Text, string After, string Value)
{
    /// <summary>The variable; null where there is none, or variables decide more than a part of the tag.</summary>
    /// <param name="written">The image as it is written.</param>
    /// <param name="known">The image with the values of the variables.</param>
    public static TagVariable? Of(string written, ImageReference known)
    {
        var start = written.IndexOf('$');
        if (start < 0 || known.Tag is not { } tag || known.Digest is not null) return null;
        var colon = written.LastIndexOf(':', start);
        if (colon < 0 || written.IndexOf('/', colon) >= 0) return null;
        var end = EndOf(written, start);
        if (end < 0 || written.IndexOf('$', end) >= 0) return null;
        var before = written.Substring(colon + 1, start - colon - 1);
        var after = written.Substring(end);
        return tag.Length >= before.Length + after.Length
            && tag.StartsWith(before, StringComparison.Ordinal)
            && tag.EndsWith(after, StringComparison.Ordinal)
            ? new TagVariable(
                written.Substring(0, colon + 1), before, written.Substring(start, end - start), after,
                tag.Substring(before.Length, tag.Length - before.Length - after.Length))
            : null;
    }

    /// <summary>The image with another tag that begins as this one does; null where it doesn't.</summary>
    public string? With(string tag)
    {
        var known = Before + Value;
        return tag.StartsWith(known, StringComparison.Ordinal)
            && (tag.Length == known.Length || tag[known.Length] == '-')
            ? Image + Before + Text + tag.Substring(known.Length)
            : null;
    }

    private static int EndOf(string text, int start)
    {
        if (start + 1 < text.Length && text[start + 1] == '{')
            return text.IndexOf('}', start) is >= 0 and var last ? last + 1 : -1;
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end;
    }
}
