using System;
using System.Collections.Generic;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>The values that Compose puts in for <c>${NAME}</c>: those of <c>.env</c> and the defaults.</summary>
internal sealed class ComposeVariables
{
    private const int Nested = 8;
    private readonly Dictionary<string, string?> values = new(StringComparer.Ordinal);

    /// <summary>The values of an <c>.env</c> file; of none where there is none.</summary>
    public static ComposeVariables Of(SourceText? file)
    {
        var result = new ComposeVariables();
        for (var line = 0; line < file?.LineCount; line++) result.Add(file.ToString(file.GetLineSpan(line)).Trim());
        return result;
    }

    /// <summary>A text with its variables; null where one is not known.</summary>
    public string? Expand(string? text) => text is null ? null : Expand(text, Nested);

    private void Add(string line)
    {
        if (line.StartsWith("export ", StringComparison.Ordinal)) line = line.Substring(7);
        var equals = line.IndexOf('=');
        if (equals <= 0 || line[0] == '#') return;
        var value = line.Substring(equals + 1).Trim();
        if (value.Length > 1 && value[0] == '\'' && value[value.Length - 1] == '\'')
            values[line.Substring(0, equals).Trim()] = value.Substring(1, value.Length - 2);
        else values[line.Substring(0, equals).Trim()] = Expand(Unquoted(value));
    }

    private static string Unquoted(string value)
    {
        if (value.Length > 0 && value[0] == '"')
        {
            var end = value.IndexOf('"', 1);
            return end < 0 ? value : value.Substring(1, end - 1);
        }

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value.Substring(0, comment).TrimEnd();
    }

    private string? Expand(string text, int depth)
    {
        if (!text.Contains('$')) return text;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length) result.Append(text[i]);
            else if (text[i + 1] == '$') result.Append(text[i++]);
            else if (Variable(text, ref i, depth) is { } value) result.Append(value);
            else return null;
            if (result.Length > ReadLimits.BuildFileBytes) return null;
        }

        return result.ToString();
    }

    private string? Variable(string text, ref int index, int depth)
    {
        var isBraced = text[index + 1] == '{';
        var start = index + (isBraced ? 2 : 1);
        var end = start;
        while (end < text.Length && (text[end] == '_' || char.IsLetterOrDigit(text[end]))) end++;
        if (end == start) return null;
        values.TryGetValue(text.Substring(start, end - start), out var value);
        if (!isBraced)
        {
            index = end - 1;
            return value;
        }

        var close = Close(text, end);
        if (close < 0 || depth == 0) return null;
        index = close;
        return Choose(value, text.Substring(end, close - end), depth - 1);
    }

    private string? Choose(string? value, string rest, int depth)
    {
        var isEmptyToo = rest.StartsWith(":", StringComparison.Ordinal);
        var operation = rest.Length > (isEmptyToo ? 1 : 0) ? rest[isEmptyToo ? 1 : 0] : '\0';
        var word = operation == '\0' ? "" : rest.Substring(isEmptyToo ? 2 : 1);
        var isSet = value is not null && !(isEmptyToo && value.Length == 0);
        return operation switch
        {
            '-' => isSet ? value : Expand(word, depth),
            '+' => isSet ? Expand(word, depth) : "",
            _ => value,
        };
    }

    private static int Close(string text, int start)
    {
        var open = 1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '{') open++;
            else if (text[i] == '}' && --open == 0) return i;
        }

        return -1;
    }
}
