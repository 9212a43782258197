using System;

namespace DockerfileLint.Semantics.Errors;

/// <summary>The grammar of image references, as the distribution project defines it.</summary>
internal static class ImageReferenceSyntax
{
    /// <summary>Why a text isn't a valid image reference; null if it is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0) return "it is empty";
        if (text.Length == 64 && IsHex(text, 64) && !HasUpper(text.AsSpan())) return "an image ID can't be pulled";
        var slash = text.IndexOf('/');
        var hasDomain = slash >= 0 && IsDomainLike(text.AsSpan(0, slash));
        var remainder = text.AsSpan(hasDomain ? slash + 1 : 0);
        var colon = remainder.IndexOf(':');
        if (HasUpper(colon < 0 ? remainder : remainder.Slice(0, colon)))
            return "the repository's name must be in lower case";
        if (hasDomain && !IsDomain(text.Substring(0, slash)))
            return $"'{text.Substring(0, slash)}' isn't a valid registry";
        return RemainderProblem(remainder);
    }

    /// <summary>Whether a text is a digest of a kind that the builder can check.</summary>
    public static bool IsDigest(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0) return false;
        var length = text.Substring(0, colon) switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => 0 };
        var hex = text.Substring(colon + 1);
        return length > 0 && IsHex(hex, length) && !HasUpper(hex.AsSpan());
    }

    private static string? RemainderProblem(ReadOnlySpan<char> remainder)
    {
        var at = remainder.IndexOf('@');
        var tagged = at < 0 ? remainder : remainder.Slice(0, at);
        if (at >= 0 && remainder.Slice(at + 1).ToString() is var digest && !IsDigest(digest))
            return $"'{digest}' isn't a valid digest";
        var colon = tagged.IndexOf(':');
        if (colon >= 0 && !IsTag(tagged.Slice(colon + 1)))
            return colon + 1 == tagged.Length
                ? "the tag after ':' is missing"
                : $"'{tagged.Slice(colon + 1).ToString()}' isn't a valid tag";
        var rest = colon < 0 ? tagged : tagged.Slice(0, colon);
        if (rest.Length > 255) return "its name is longer than 255 characters";
        while (true)
        {
            var slash = rest.IndexOf('/');
            var part = slash < 0 ? rest : rest.Slice(0, slash);
            if (!IsPathComponent(part))
                return part.Length == 0
                    ? "a part of its name is empty"
                    : $"'{part.ToString()}' can't be part of its name";
            if (slash < 0) return null;
            rest = rest.Slice(slash + 1);
        }
    }

    private static bool IsDomainLike(ReadOnlySpan<char> text) =>
        text.IndexOfAny('.', ':') >= 0 || text.SequenceEqual("localhost".AsSpan()) || HasUpper(text);

    private static bool HasUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsUpper(c)) return true;
        return false;
    }

    private static bool IsDomain(string text)
    {
        var host = text;
        if (text[0] == '[')
        {
            var close = text.IndexOf(']');
            if (close < 2) return false;
            for (var i = 1; i < close; i++)
                if (!IsHexDigit(text[i]) && text[i] != ':') return false;
            return close + 1 == text.Length || text[close + 1] == ':' && AreDigits(text.AsSpan(close + 2));
        }

        var colon = text.IndexOf(':');
        if (colon >= 0)
        {
            if (!AreDigits(text.AsSpan(colon + 1))) return false;
            host = text.Substring(0, colon);
        }

        foreach (var part in host.Split('.'))
            if (!IsDomainComponent(part)) return false;
        return true;
    }

    private static bool IsDomainComponent(string part)
    {
        if (part.Length == 0 || part[0] == '-' || part[part.Length - 1] == '-') return false;
        foreach (var c in part)
            if (!IsLetter(c) && !IsDigit(c) && c != '-') return false;
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsDigit(c)) return false;
        return text.Length > 0;
    }

    /// <summary>
    /// Lower-case letters and digits with one <c>.</c>, <c>_</c>, <c>__</c> or any number of <c>-</c> between them.
    /// </summary>
    private static bool IsPathComponent(ReadOnlySpan<char> part)
    {
        if (part.Length == 0 || !IsLowerOrDigit(part[0]) || !IsLowerOrDigit(part[part.Length - 1])) return false;
        for (var i = 0; i < part.Length;)
        {
            if (IsLowerOrDigit(part[i]))
            {
                i++;
                continue;
            }

            var separator = part[i];
            var start = i;
            while (i < part.Length && part[i] == separator) i++;
            var length = i - start;
            if (!IsLowerOrDigit(part[i])
                || !(separator == '-' || separator == '.' && length == 1 || separator == '_' && length <= 2))
                return false;
        }

        return true;
    }

    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        if (tag.Length is 0 or > 128 || tag[0] is '.' or '-') return false;
        foreach (var c in tag)
            if (!IsLetter(c) && !IsDigit(c) && c is not ('_' or '.' or '-')) return false;
        return true;
    }

    private static bool IsHex(string text, int length)
    {
        if (text.Length != length) return false;
        foreach (var c in text)
            if (!IsHexDigit(c)) return false;
        return true;
    }

    private static bool IsLowerOrDigit(char c) => c is >= 'a' and <= 'z' || IsDigit(c);

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexDigit(char c) => IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F';
}
