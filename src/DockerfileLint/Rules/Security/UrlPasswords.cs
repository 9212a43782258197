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
            if (isPassword
                && IsLiteral(text, colon, end)
                && !text.Slice(start, colon - start).SequenceEqual(text.Slice(colon + 1, end - colon - 1))
                && !IsPlaceholder(text.Slice(colon + 1, end - colon - 1).ToString())
                && !IsHere(text.Slice(end + 1)))
                return TextSpan.FromBounds(colon + 1, end);
            from = end;
        }

        return null;
    }

    /// <summary>Whether a password is one that examples and tests have.</summary>
    public static bool IsPlaceholder(string password) =>
        password.ToLowerInvariant() is "changeme" or "changeit" or "dummy" or "example" or "pass" or "password"
            or "placeholder" or "test" or "user" or "username"
            || password.Trim('x', 'X', '*').Length == 0;

    /// <summary>Whether an address is on the machine itself.</summary>
    public static bool IsHere(ReadOnlySpan<char> host) =>
        host.StartsWith("localhost".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || host.StartsWith("127.".AsSpan(), StringComparison.Ordinal);

    private static bool IsPart(char character) =>
        character is not ('@' or '/' or '?' or '#' or '"' or '\'' or '`' or '\\') && !char.IsWhiteSpace(character);

    /// <summary>Whether no variable, placeholder or template gives the password.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> text, int colon, int end) =>
        text.Slice(colon, end - colon).IndexOfAny("$<>{}*%()".AsSpan()) < 0;
}
