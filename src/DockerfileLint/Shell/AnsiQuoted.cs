using System;
using System.Text;

namespace DockerfileLint.Shell;

/// <summary>Bash's <c>$'…'</c>.</summary>
internal static class AnsiQuoted
{
    /// <summary>Reads from after the opening quote to after the closing one.</summary>
    public static int Read(ReadOnlySpan<char> text, int index, StringBuilder result)
    {
        while (index < text.Length && text[index] != '\'')
        {
            if (text[index] == '\\' && index + 1 < text.Length) index = ReadEscape(text, index + 1, result);
            else result.Append(text[index++]);
        }

        return index + 1;
    }

    private static int ReadEscape(ReadOnlySpan<char> text, int index, StringBuilder result)
    {
        var c = text[index++];
        switch (c)
        {
            case 'x':
                return Number(text, index, 2, 16, result);
            case 'u':
                return Number(text, index, 4, 16, result);
            case 'U':
                return Number(text, index, 8, 16, result);
            case >= '0' and <= '7':
                return Number(text, index - 1, 3, 8, result);
        }

        result.Append(
            c switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'a' => '\a',
                'b' => '\b',
                'f' => '\f',
                'v' => '\v',
                'e' or 'E' => '\u001b',
                _ => c
            });
        return index;
    }

    private static int Number(ReadOnlySpan<char> text, int index, int digits, int radix, StringBuilder result)
    {
        var value = 0;
        var start = index;
        for (; index < text.Length && index - start < digits && Digit(text[index]) < radix; index++)
            value = unchecked((value * radix) + Digit(text[index]));
        if (value is >= 0 and <= 0xFFFF) result.Append((char)value);
        else if (value is > 0xFFFF and <= 0x10FFFF) result.Append(char.ConvertFromUtf32(value));
        return index;
    }

    private static int Digit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'a' and <= 'f' => c - 'a' + 10,
            >= 'A' and <= 'F' => c - 'A' + 10,
            _ => 99
        };
}
