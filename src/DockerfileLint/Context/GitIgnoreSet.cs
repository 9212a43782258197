using System;
using System.Text;

namespace DockerfileLint.Context;

/// <summary>Reads the brackets of a .gitignore, which compare bytes and never take a slash.</summary>
internal static class GitIgnoreSet
{
    /// <summary>Reads a set; null if git finds it malformed, and so the pattern matches nothing.</summary>
    /// <param name="text">The pattern, a character for each byte.</param>
    /// <param name="index">The index of the <c>[</c>; moved to that of the <c>]</c>.</param>
    public static IgnoreToken? Read(string text, ref int index)
    {
        var taken = new bool[256];
        index++;
        var isNegated = index < text.Length && text[index] is '!' or '^';
        if (isNegated) index++;
        var low = '\0';
        // A ] that comes first is one of the characters.
        for (var isFirst = true; isFirst || index < text.Length && text[index] != ']'; isFirst = false)
            if (!ReadOne(text, ref index, taken, ref low)) return null;
        if (index >= text.Length) return null;
        if (isNegated)
            for (var i = 0; i < taken.Length; i++) taken[i] = !taken[i];
        return TokenOf(taken);
    }

    /// <summary>The token that takes some bytes, but neither a slash nor the mark of a folder.</summary>
    public static IgnoreToken TokenOf(bool[] taken)
    {
        taken['/'] = taken[GitIgnoreFile.FolderMark] = false;
        var set = new StringBuilder();
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i]) continue;
            var start = i;
            while (i + 1 < taken.Length && taken[i + 1]) i++;
            Append(set, (char)start);
            if (i > start) Append(set.Append('-'), (char)i);
        }

        return set.Length == 0
            ? new IgnoreToken(IgnoreTokenKind.Never)
            : new IgnoreToken(IgnoreTokenKind.Set, Set: set.ToString());
    }

    private static void Append(StringBuilder set, char character)
    {
        if (character < 0x80 && !IgnoreEscape.IsWord(character)) set.Append('\\');
        set.Append(character);
    }

    /// <summary>Reads a character, the end of a range, or a class.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="index">The index; moved to what follows.</param>
    /// <param name="taken">Where what is read is marked.</param>
    /// <param name="low">The character that a range may begin with; none is NUL.</param>
    private static bool ReadOne(string text, ref int index, bool[] taken, ref char low)
    {
        if (index >= text.Length) return false;
        var character = text[index++];
        if (character == '-' && low != '\0' && index < text.Length && text[index] != ']')
        {
            var high = text[index++];
            if (high == '\\')
            {
                if (index == text.Length) return false;
                high = text[index++];
            }

            for (int i = low; i <= high; i++) taken[i] = true;
            low = '\0';
            return true;
        }

        if (character == '[' && index < text.Length && text[index] == ':')
        {
            var end = text.IndexOf(']', index + 1);
            if (end < 0) return false;
            if (end - index >= 2 && text[end - 1] == ':')
            {
                var name = text.Substring(index + 1, end - index - 2);
                index = end + 1;
                low = '\0';
                return AddClass(name, taken);
            }
        }
        else if (character == '\\')
        {
            if (index == text.Length) return false;
            character = text[index++];
        }

        taken[character] = true;
        low = character;
        return true;
    }

    private static bool AddClass(string name, bool[] taken)
    {
        if (ClassOf(name) is not { } holds) return false;
        for (var i = 0; i < 0x80; i++) taken[i] |= holds((char)i);
        return true;
    }

    private static Func<char, bool>? ClassOf(string name) => name switch
    {
        "alnum" => static one => IgnoreEscape.IsWord(one) && one != '_',
        "alpha" => static one => IgnoreEscape.IsWord(one) && one is not ('_' or >= '0' and <= '9'),
        "blank" => static one => one is ' ' or '\t',
        "cntrl" => static one => one is < ' ' or '\x7f',
        "digit" => static one => one is >= '0' and <= '9',
        "graph" => static one => one is > ' ' and < '\x7f',
        "lower" => static one => one is >= 'a' and <= 'z',
        "print" => static one => one is >= ' ' and < '\x7f',
        "punct" => static one => one is > ' ' and < '\x7f' && (!IgnoreEscape.IsWord(one) || one == '_'),
        "space" => static one => one is ' ' or '\t' or '\n' or '\r',
        "upper" => static one => one is >= 'A' and <= 'Z',
        "xdigit" => static one => one is >= '0' and <= '9' or >= 'A' and <= 'F' or >= 'a' and <= 'f',
        _ => null,
    };
}
