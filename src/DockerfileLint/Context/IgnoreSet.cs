using System;
using System.Collections.Generic;

namespace DockerfileLint.Context;

/// <summary>Reads and compares the text in brackets.</summary>
internal static class IgnoreSet
{
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z", ["alpha"] = "A-Za-z", ["ascii"] = "\0-\x7F", ["blank"] = "\t ",
        ["cntrl"] = "\0-\x1F\x7F", ["digit"] = "0-9", ["graph"] = "!-~", ["lower"] = "a-z",
        ["print"] = " -~", ["punct"] = "!-/:-@\\[-`{-~", ["space"] = "\t-\r ", ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_", ["xdigit"] = "0-9A-Fa-f",
    };

    /// <summary>
    /// The index of the bracket that closes a set; -1 where Go's path matching or regular expressions refuse the set.
    /// </summary>
    public static int EndOf(string text, int index)
    {
        if (index < text.Length && text[index] == '^') index++;
        for (var first = true; index < text.Length; first = false)
        {
            if (text[index] == ']' && !first) return index;
            if (text[index] == '['
                && index + 1 < text.Length
                && text[index + 1] == ':'
                && NameAt(text, index) is { } name)
            {
                // To Go's path matching the name is a set, and the last bracket stands for itself.
                if (!Named.ContainsKey(name[0] == '^' ? name.Substring(1) : name)) return -1;
                index += name.Length + 4;
                continue;
            }

            if (!ReadOne(text, ref index, out var low)) return -1;
            if (index >= text.Length || text[index] != '-') continue;
            index++;
            if (!ReadOne(text, ref index, out var high) || high < low) return -1;
        }

        return -1;
    }

    /// <summary>Whether a character is in a set.</summary>
    public static bool Contains(string set, char character)
    {
        var index = set[0] == '^' ? 1 : 0;
        var found = false;
        while (index < set.Length)
        {
            if (set[index] == '[' && index + 1 < set.Length && set[index + 1] == ':' && NameAt(set, index) is { } name)
            {
                found |= name[0] == '^'
                    ? !Contains(Named[name.Substring(1)], character)
                    : Contains(Named[name], character);
                index += name.Length + 4;
                continue;
            }

            if (set[index] == '\\' && IgnoreEscape.ClassOf(set[index + 1]) is { } inner)
            {
                found |= Contains(inner, character);
                index += 2;
                continue;
            }

            ReadOne(set, ref index, out var low);
            var high = low;
            if (index + 1 < set.Length && set[index] == '-')
            {
                index++;
                ReadOne(set, ref index, out high);
            }

            found |= character >= low && character <= high;
        }

        return found != (set[0] == '^');
    }

    /// <summary>The name in <c>[:name:]</c>.</summary>
    private static string? NameAt(string text, int index)
    {
        var end = text.IndexOf(":]", index + 2, StringComparison.Ordinal);
        return end > index + 2 ? text.Substring(index + 2, end - index - 2) : null;
    }

    private static bool ReadOne(string text, ref int index, out char character)
    {
        character = '\0';
        if (index >= text.Length || text[index] is '-' or ']') return false;
        character = text[index];
        if (character == '\\')
        {
            if (IgnoreEscape.Read(
                text, ref index) is not { Kind: IgnoreTokenKind.Character or IgnoreTokenKind.Set } token)
                return false;
            character = token.Character;
        }

        index++;
        return true;
    }
}
