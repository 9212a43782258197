using System;
using System.Text;

namespace DockerfileLint.Shell;

/// <summary>Removes quotes and escapes of a POSIX word.</summary>
internal static class WordReader
{
    public static string Unquote(ShellWord word)
    {
        var text = word.Script.AsSpan(word.Range);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            switch (text[i])
            {
                case '\\':
                    i = Escaped(text, i, result);
                    break;
                case '\'':
                    i = Single(text, i + 1, result);
                    break;
                case '"':
                    i = Double(text, i + 1, result);
                    break;
                case '$' when i + 1 < text.Length && text[i + 1] == '\'':
                    i = AnsiQuoted.Read(text, i + 2, result);
                    break;
                case '$' when i + 1 < text.Length && text[i + 1] == '"':
                    i = Double(text, i + 2, result);
                    break;
                default:
                    result.Append(text[i++]);
                    break;
            }
        }

        return result.ToString();
    }

    private static int Escaped(ReadOnlySpan<char> text, int index, StringBuilder result)
    {
        if (index + 1 >= text.Length)
        {
            result.Append('\\');
            return index + 1;
        }

        var lineEnd = LineEnd(text, index + 1);
        if (lineEnd > 0) return lineEnd;
        result.Append(text[index + 1]);
        return index + 2;
    }

    private static int Single(ReadOnlySpan<char> text, int index, StringBuilder result)
    {
        while (index < text.Length && text[index] != '\'') result.Append(text[index++]);
        return index + 1;
    }

    private static int Double(ReadOnlySpan<char> text, int index, StringBuilder result)
    {
        while (index < text.Length && text[index] != '"')
        {
            if (text[index] == '\\' && index + 1 < text.Length && (text[index + 1] is '$' or '`' or '"' or '\\' || LineEnd(text, index + 1) > 0)) index = Escaped(text, index, result);
            else result.Append(text[index++]);
        }

        return index + 1;
    }

    /// <summary>The place after a line end at <paramref name="index"/>, or 0.</summary>
    private static int LineEnd(ReadOnlySpan<char> text, int index)
    {
        if (text[index] == '\n') return index + 1;
        return text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? index + 2 : 0;
    }
}
