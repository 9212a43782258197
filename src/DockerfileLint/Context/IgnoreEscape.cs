using System.Globalization;

namespace DockerfileLint.Context;

/// <summary>
/// Reads the characters after a <c>\</c>. The builder passes them to Go's regular expressions, so before a letter or a
/// digit it is no plain character: <c>bin\Debug</c> is a class, and <c>src\packages</c> is refused.
/// </summary>
internal static class IgnoreEscape
{
    /// <summary>Reads an escape; null if the builder refuses it.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="index">The index of the <c>\</c>; moved to the last character of the escape.</param>
    public static IgnoreToken? Read(string text, ref int index)
    {
        if (++index == text.Length) return null;
        var character = text[index];
        if (character < 0x80 && !IsWord(character) || character == '_')
            return new IgnoreToken(IgnoreTokenKind.Character, character);
        if (ClassOf(character) is { } set) return new IgnoreToken(IgnoreTokenKind.Set, Set: set);
        switch (character)
        {
            case 'A': return new IgnoreToken(IgnoreTokenKind.Start);
            case 'z': return new IgnoreToken(IgnoreTokenKind.End);
            case 'b': return new IgnoreToken(IgnoreTokenKind.WordEdge);
            case 'B': return new IgnoreToken(IgnoreTokenKind.NoWordEdge);
            case 'Q': return new IgnoreToken(IgnoreTokenKind.Never);
            case 'p' or 'P' when index + 1 < text.Length && "CLMNPSZ".IndexOf(text[index + 1]) >= 0:
                index++;
                return new IgnoreToken(IgnoreTokenKind.Never);
            default:
                return Code(text, ref index) is { } code ? new IgnoreToken(IgnoreTokenKind.Character, code) : null;
        }
    }

    /// <summary>The inside of the brackets that say the same as a class.</summary>
    public static string? ClassOf(char character) => character switch
    {
        'd' => "0-9",
        'D' => "^0-9",
        's' => "\t\n\f\r ",
        'S' => "^\t\n\f\r ",
        'w' => "0-9A-Za-z_",
        'W' => "^0-9A-Za-z_",
        _ => null,
    };

    /// <summary>Whether a character is one of a word, as the builder's expressions count them.</summary>
    public static bool IsWord(char character) =>
        character is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_';

    /// <summary>The character that a letter or number represents; null if there is none.</summary>
    private static char? Code(string text, ref int index)
    {
        switch (text[index])
        {
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x' when index + 2 < text.Length
                && int.TryParse(
                    text.Substring(index + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code):
                index += 2;
                return (char)code;
            case '0':
            case >= '1' and <= '7' when index + 1 < text.Length && IsOctal(text[index + 1]):
                return Octal(text, ref index);
            default:
                return null;
        }
    }

    private static char Octal(string text, ref int index)
    {
        var code = text[index] - '0';
        for (var count = 1; count < 3 && index + 1 < text.Length && IsOctal(text[index + 1]); count++)
            code = code * 8 + text[++index] - '0';
        return (char)code;
    }

    private static bool IsOctal(char character) => character is >= '0' and <= '7';
}
