using System;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>Passwords in addresses: <c>https://user:password@host</c>.</summary>
internal static class UrlPasswords
{
    /// <summary>The first literal password from a place on; null where there is none.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="from">The place.</param>
    /// <param name="isHereToo">Whether those for the machine itself count.</param>
    public static TextSpan? Find(ReadOnlySpan<char> text, int from, bool isHereToo = false)
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

            // A user's name is optional: 'redis://:password@host'.
            var isPassword = end < text.Length && text[end] == '@' && colon >= start && end - colon > 2;
            if (isPassword
                && SecretIn(text, start, colon, end) is { } secret
                && IsLiteral(text.Slice(secret.Start, secret.Length))
                && (isHereToo || !IsHere(text.Slice(end + 1))))
                return secret;
            from = end;
        }

        return null;
    }

    /// <summary>Whether an address is on the machine itself.</summary>
    public static bool IsHere(ReadOnlySpan<char> host) =>
        host.StartsWith("localhost".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || host.StartsWith("127.".AsSpan(), StringComparison.Ordinal);

    /// <summary>The password; the user where the token is in its place, and null where both are the same.</summary>
    private static TextSpan? SecretIn(ReadOnlySpan<char> text, int start, int colon, int end)
    {
        var user = text.Slice(start, colon - start);
        var password = text.Slice(colon + 1, end - colon - 1);
        if (password.SequenceEqual("x-oauth-basic".AsSpan())) return TextSpan.FromBounds(start, colon);
        return user.SequenceEqual(password) ? null : TextSpan.FromBounds(colon + 1, end);
    }

    private static bool IsPart(char character) =>
        character is not ('@' or '/' or '?' or '#' or '"' or '\'' or '`' or '\\') && !char.IsWhiteSpace(character);

    /// <summary>Whether no variable, placeholder or template gives the password.</summary>
    private static bool IsLiteral(ReadOnlySpan<char> secret) =>
        secret.IndexOfAny("$<>{}*%()".AsSpan()) < 0 && !Placeholders.Is(secret.ToString());
}
