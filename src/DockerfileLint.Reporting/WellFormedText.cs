using System.Text;

namespace DockerfileLint.Reporting;

/// <summary>Text without lone surrogates, which neither JSON nor XML can carry.</summary>
internal static class WellFormedText
{
    public static string Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (!char.IsSurrogatePair(text, index)) return Mend(text);
            index++;
        }

        return text;
    }

    /// <summary>Text that XML 1.0 can carry.</summary>
    public static string ForXml(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in Of(text))
            result.Append(
                character is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? '\uFFFD' : character);
        return result.ToString();
    }

    private static string Mend(string text)
    {
        var result = new StringBuilder(text);
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index])) continue;
            if (index + 1 < text.Length && char.IsSurrogatePair(text, index)) index++;
            else result[index] = '\uFFFD';
        }

        return result.ToString();
    }
}
