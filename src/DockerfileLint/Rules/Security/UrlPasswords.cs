using System;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>Passwords in addresses: <c>https://user:password@host</c>.</summary>
internal static class UrlPasswords
{
    /// <summary>The first literal password from a place on; null where there is none.</summary>
    public static TextSpan? Find(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            var scheme = text.Slice(from).IndexOf("://".AsSpan());
            if (scheme < 0) return null;
            var start = from + scheme + 3;
            var end = start;
            var colon = -1;
            while (end < text.Length && IsPart(text[end]))
            {
                if (text[end] == ':' && colon < 0) colon = end;
                end++;
            }

            var isPassword = end < text.Length && text[end] == '@' && colon > start && end - colon > 2;
            if (isPassword && IsLiteral(text, colon, end))
                return TextSpan.FromBounds(colon + 1, end);
            from = end;
        }

        return null;
    }

    private static bool IsPart(char character) =>
        character is not ('@' or '/' or '?' or '#' or '"' or '\'' or '`' or '\\') && !char.IsWhiteSpace(character);

    /// <summary>Whether no variable, placeholder or template gives the password.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> text, int colon, int end) =>
        text.Slice(colon, end - colon).IndexOfAny("$<>{}*%()".AsSpan()) < 0;
}
