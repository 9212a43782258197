using System.Text;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>
/// Words as they are written, with variables in place of their values: two that are equal mean the same file.
/// </summary>
internal static class WrittenNames
{
    /// <summary>
    /// The word without quotes and with each variable as <c>${NAME}</c>; null where anything else decides it.
    /// </summary>
    public static string? Of(ShellWord word)
    {
        if (word.Value is { } value) return value;
        if (word.IsForeign) return OfForeign(word.Text);
        var text = word.Text;
        if (text.Length > 1 && text[0] == '"' && text[text.Length - 1] == '"')
            text = text.Substring(1, text.Length - 2);
        if (text.IndexOfAny(['"', '\'', '`', '\\', '(', '*', '?', '[']) >= 0 && !IsQuery(text)) return null;
        var written = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$')
            {
                written.Append(text[i]);
                continue;
            }

            var isBraced = i + 1 < text.Length && text[i + 1] == '{';
            var start = isBraced ? i + 2 : i + 1;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end == start || isBraced && (end == text.Length || text[end] != '}')) return null;
            written.Append("${").Append(text, start, end - start).Append('}');
            i = isBraced ? end : end - 1;
        }

        return written.ToString();
    }

    /// <summary>A word of cmd or PowerShell as it is written, without quotes.</summary>
    private static string? OfForeign(string text)
    {
        if (text.Length > 1 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0])
            text = text.Substring(1, text.Length - 2);
        return text.IndexOfAny(['"', '\'', '`', '(', '*', '?', '[', ' ', '@']) < 0 ? text : null;
    }

    /// <summary>Whether the only thing that looks like a pattern is the question mark of an address.</summary>
    private static bool IsQuery(string text) =>
        text.IndexOfAny(['"', '\'', '`', '\\', '(', '*', '[']) < 0
            && text.IndexOf('/') is >= 0 and var slash
            && text.IndexOf('?') > slash;
}
