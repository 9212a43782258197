using System;
using System.Collections.Generic;

namespace DockerfileLint.Rules.Security;

/// <summary>Whether a text looks as if a generator had made it, as keys and tokens do.</summary>
internal static class RandomText
{
    private const int Shortest = 16;
    private const int ShortestHex = 32;

    // What shells and templates read, and what is between values.
    private const string Foreign = "${<\"'`;,(";

    // Bits for each character. Words of a language have less, and so do numbers of versions.
    private const double LeastOfHex = 3.0;
    private const double Least = 3.3;

    /// <summary>
    /// Whether it is no path, no address, no identifier in the form of a UUID, and neither words nor a version.
    /// </summary>
    public static bool Is(string value)
    {
        if (value.Length < Shortest || !IsOneWord(value)) return false;
        if (value.Contains("://", StringComparison.Ordinal) || IsUuid(value)) return false;
        // Commits and fingerprints have 40 digits.
        if (IsHex(value))
            return value.Length is >= ShortestHex and not 40 && Entropy(value) >= LeastOfHex && HasLetter(value);
        return Digits(value) >= 2 && HasLetter(value) && !IsOfWords(value) && Entropy(value) >= Least;
    }

    /// <summary>Whether what is between dashes, dots and the like are words or numbers, each by itself.</summary>
    public static bool IsOfWords(string value)
    {
        foreach (var part in value.Split('-', '_', '.', ':', '/', '=', '+'))
        {
            var digits = Digits(part);
            if (digits > 0 && digits < part.Length && !EndsInNumber(part, digits)) return false;
        }

        return true;
    }

    /// <summary>Whether all of it may be part of a key: no path, variable or placeholder.</summary>
    private static bool IsOneWord(string value)
    {
        if (value[0] is '/' or '.' or '~' or '$' or '<' or '{' or '%' or '@') return false;
        var slashes = 0;
        foreach (var character in value)
        {
            if (character is <= ' ' or > '~' || Foreign.IndexOf(character) >= 0) return false;
            if (character == '/') slashes++;
        }

        return slashes <= value.Length / 12;
    }

    private static bool IsHex(string value)
    {
        foreach (var character in value)
            if (!IsHexDigit(character)) return false;
        return true;
    }

    private static bool IsHexDigit(char character) =>
        character is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static bool IsUuid(string value) => Guid.TryParseExact(value, "D", out _);

    private static int Digits(string value)
    {
        var count = 0;
        foreach (var character in value)
            if (character is >= '0' and <= '9') count++;
        return count;
    }

    private static bool HasLetter(string value)
    {
        foreach (var character in value)
            if (character is >= 'a' and <= 'z' or >= 'A' and <= 'Z') return true;
        return false;
    }

    private static bool EndsInNumber(string part, int digits) =>
        digits <= 4 && Digits(part.Substring(part.Length - digits)) == digits;

    private static double Entropy(string value)
    {
        var counts = new Dictionary<char, int>();
        foreach (var character in value)
        {
            counts.TryGetValue(character, out var count);
            counts[character] = count + 1;
        }

        var bits = 0.0;
        foreach (var count in counts.Values)
        {
            var share = (double)count / value.Length;
            bits -= share * Math.Log(share, 2);
        }

        return bits;
    }
}
