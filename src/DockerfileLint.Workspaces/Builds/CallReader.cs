using System;
using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// The calls of a function in a program, with those of their arguments that are one string; another is null.
/// </summary>
internal sealed class CallReader(string text)
{
    // A comment begins so near before what it holds.
    private const int Before = 200;
    private int index;

    /// <summary>The arguments by their place or name, and where the call is.</summary>
    public static IEnumerable<(int Offset, Dictionary<string, string?> Arguments)> Of(string text, string function)
    {
        var start = 0;
        while ((start = text.IndexOf(function + "(", start, StringComparison.Ordinal)) >= 0)
        {
            var isWhole = start == 0 || !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] != '_';
            var reader = new CallReader(text) { index = start + function.Length + 1 };
            if (isWhole && !IsComment(text, start)) yield return (start, reader.Read());
            start += function.Length;
        }
    }

    private static bool IsComment(string text, int offset)
    {
        for (var i = offset - 1; i >= Math.Max(0, offset - Before) && text[i] != '\n'; i--)
            if (text[i] == '#' || text[i] == '/' && i > 0 && text[i - 1] == '/') return true;
        return false;
    }

    private Dictionary<string, string?> Read()
    {
        var arguments = new Dictionary<string, string?>(StringComparer.Ordinal);
        var end = Math.Min(text.Length, index + ReadLimits.BuildWord);
        while (index < end && text[index] != ')')
        {
            var name = ReadName() ?? $"{arguments.Count}";
            SkipBlanks();
            var value = index < end && text[index] is '"' or '\'' ? ReadString() : null;
            SkipBlanks();
            if (index < end && text[index] is not (',' or ')')) value = null;
            SkipArgument(end);
            arguments[name] = value;
            if (index < end && text[index] == ',') index++;
        }

        return arguments;
    }

    private void SkipBlanks()
    {
        while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
    }

    private string? ReadName()
    {
        SkipBlanks();
        var end = index;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        var sign = end;
        while (sign < text.Length && text[sign] is ' ' or '\n' or '\r') sign++;
        if (end == index || sign >= text.Length || text[sign] is not ('=' or ':')) return null;
        var name = text.Substring(index, end - index);
        index = sign + 1;
        return name;
    }

    private int Find(char quote) =>
        text.IndexOf(quote, index + 1, Math.Min(text.Length - index - 1, ReadLimits.BuildWord));

    private string? ReadString()
    {
        var quote = text[index];
        var end = Find(quote);
        if (end < 0) return null;
        var value = text.Substring(index + 1, end - index - 1);
        index = end + 1;
        return value.Contains('\\') || value.Contains('\n') ? null : value;
    }

    private void SkipArgument(int end)
    {
        var depth = 0;
        for (; index < end; index++)
        {
            var c = text[index];
            if (depth == 0 && c is (',' or ')')) return;
            if (c is '"' or '\'')
            {
                var close = Find(c);
                index = close < 0 ? end : close;
            }
            else if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}') depth--;
        }
    }
}
