using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>What a template has where the text of the Dockerfile will be.</summary>
/// <param name="Kind">In which notation.</param>
/// <param name="Length">Its length.</param>
/// <param name="Name">What is between its marks, trimmed.</param>
internal readonly record struct Placeholder(PlaceholderKind Kind, int Length, string Name)
{
    /// <summary>The places of all that a text may have, in their order; none overlaps another.</summary>
    public static ImmutableArray<TextSpan> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var all = text.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            var next = all.Slice(i).IndexOfAny("{<%@$".AsSpan());
            if (next < 0) break;
            i += next;
            if (At(all, i) is not { } placeholder) continue;
            found.Add(new TextSpan(i, placeholder.Length));
            i += placeholder.Length - 1;
        }

        return found.ToImmutable();
    }

    /// <summary>Reads the placeholder at an index; null where there is none.</summary>
    public static Placeholder? At(ReadOnlySpan<char> text, int index)
    {
        var rest = text.Slice(index, Math.Min(text.Length - index, Limits.Placeholder));
        if (rest.Length < 3) return null;
        return (rest[0], rest[1]) switch
        {
            ('{', '{') => Between(rest, PlaceholderKind.Value, "}}"),
            ('{', '%') => Between(rest, PlaceholderKind.Block, "%}"),
            ('{', '#') => Between(rest, PlaceholderKind.Comment, "#}"),
            ('<', '%') => Between(rest, PlaceholderKind.Script, "%>"),
            ('<', '#') => Between(rest, PlaceholderKind.Comment, ">"),
            ('%', '%') => Named(rest, PlaceholderKind.Marked, 2, "%%"),
            ('$', '{') => Named(rest, PlaceholderKind.Property, 2, "}"),
            ('@', _) => Named(rest, PlaceholderKind.Marked, 1, "@"),
            _ => null,
        };
    }

    private static Placeholder? Between(ReadOnlySpan<char> text, PlaceholderKind kind, string end)
    {
        var length = text.Slice(2).IndexOf(end.AsSpan());
        if (length < 0) return null;
        var name = text.Slice(2, length).ToString().Trim(' ', '\t', '-', '~', '+', '=', '!', '_', '\r', '\n');
        if (name.Length == 0 || kind == PlaceholderKind.Block && !char.IsLetter(name[0])) return null;
        if (kind == PlaceholderKind.Value && name.IndexOfAny(['{', '}']) >= 0) return null;
        return new Placeholder(kind, length + 2 + end.Length, name);
    }

    /// <summary>A name of letters and digits, with dots between the parts.</summary>
    private static Placeholder? Named(ReadOnlySpan<char> text, PlaceholderKind kind, int start, string end)
    {
        var i = start;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.')) i++;
        if (i == start || !(char.IsLetter(text[start]) || text[start] == '_') || text[i - 1] is '.' or '-') return null;
        if (!text.Slice(i).StartsWith(end.AsSpan())) return null;
        var name = text.Slice(start, i - start).ToString();
        // Docker's own variables have no dots.
        if (kind == PlaceholderKind.Property && name.IndexOf('.') < 0) return null;
        return new Placeholder(kind, i + end.Length, name);
    }
}
