using System.Collections.Generic;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The variables that a text refers to.</summary>
internal static class MentionedVariables
{
    /// <summary>The names after <c>$</c> and <c>${</c>.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var sign = text.IndexOf('$'); sign >= 0; sign = text.IndexOf('$', sign + 1))
        {
            var start = sign + 1 < text.Length && text[sign + 1] == '{' ? sign + 2 : sign + 1;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > start) yield return text.Substring(start, end - start);
        }
    }
}
