using System.Globalization;
using System.Text;
using DockerfileLint.Text;

namespace DockerfileLint.Context;

/// <summary>
/// Tells which lines may be added to a .dockerignore: those that are one pattern, to the builder and to whoever reads
/// them.
/// </summary>
internal static class IgnoreLine
{
    /// <summary>
    /// Whether a pattern can be a line of its own. Names in a context are anybody's: one with a line break would become
    /// further lines, and one with an invisible or reordering character would look like another.
    /// </summary>
    public static bool IsPlain(string pattern)
    {
        var negated = pattern.Length > 0 && pattern[0] == '!';
        var text = negated ? pattern.Substring(1) : pattern;
        if (text.Length == 0 || pattern[0] == '#' || text.Trim().Length != text.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsVisible(text, i)) return false;
            if (char.IsHighSurrogate(text[i])) i++;
        }

        return Encoding.UTF8.GetByteCount(pattern) <= Limits.LineBytes && IgnoreSyntax.Check(text, negated) is null;
    }

    private static bool IsVisible(string text, int index) =>
        text[index] != '\uFFFD' && CharUnicodeInfo.GetUnicodeCategory(text, index)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
