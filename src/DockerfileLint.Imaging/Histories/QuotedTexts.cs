using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace DockerfileLint.Imaging.Histories;

/// <summary>
/// The strings of a command in a history: BuildKit and the legacy builder write <c>["a" "b"]</c> with the escapes of
/// Go, buildah the JSON of the Dockerfile.
/// </summary>
internal static class QuotedTexts
{
    /// <summary>The strings of the first array; null where there is none that can be read.</summary>
    public static IReadOnlyList<string>? In(string body)
    {
        var found = new List<string>();
        var index = body.IndexOf('[') + 1;
        if (index == 0) return null;
        for (; index < body.Length; index++)
        {
            if (body[index] == ']') return found;
            if (body[index] == '"' && Read(body, ref index) is { } text) found.Add(text);
            else if (body[index] is not (' ' or ',')) return null;
        }

        return null;
    }

    /// <summary>Reads a string up to its closing quote.</summary>
    private static string? Read(string body, ref int index)
    {
        var text = new StringBuilder();
        for (index++; index < body.Length; index++)
        {
            if (body[index] == '"') return text.ToString();
            if (body[index] != '\\') text.Append(body[index]);
            else if (++index == body.Length || !Unescape(body, ref index, text)) return null;
        }

        return null;
    }

    private static bool Unescape(string body, ref int index, StringBuilder text)
    {
        var digits = body[index] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            text.Append(body[index] switch
            {
                'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v',
                var other => other,
            });
            return true;
        }

        // A byte that isn't UTF-8, or a character beyond 16 bits, isn't worth more.
        if (index + digits >= body.Length || digits == 8) return false;
        var code = body.Substring(index + 1, digits);
        index += digits;
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            return false;
        text.Append((char)unit);
        return true;
    }
}
