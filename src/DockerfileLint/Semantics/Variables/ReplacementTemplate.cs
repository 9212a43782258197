using System.Text;

namespace DockerfileLint.Semantics.Variables;

/// <summary>
/// The new text of <c>${name//pattern/text}</c>. The builder gives it to Go's regular expressions as it is, so a dollar
/// sign that a variable brings along has a meaning there: <c>$0</c> is the match, any other name is nothing, <c>$$</c>
/// is one dollar sign.
/// </summary>
internal static class ReplacementTemplate
{
    /// <summary>Appends the text that replaces a match.</summary>
    public static void Append(StringBuilder result, string template, string value, int start, int length)
    {
        var position = 0;
        for (var dollar = template.IndexOf('$'); dollar >= 0; dollar = template.IndexOf('$', position))
        {
            result.Append(template, position, dollar - position);
            position = dollar + 1;
            if (position < template.Length && template[position] == '$')
            {
                result.Append('$');
                position++;
            }
            else if (NameAt(template, position, out var end) is not { } name)
            {
                result.Append('$');
            }
            else
            {
                if (name == "0") result.Append(value, start, length);
                position = end;
            }
        }

        result.Append(template, position, template.Length - position);
    }

    /// <summary>The name after a dollar sign, with braces or without; null where none is complete.</summary>
    private static string? NameAt(string template, int position, out int end)
    {
        var hasBrace = position < template.Length && template[position] == '{';
        var start = hasBrace ? position + 1 : position;
        end = start;
        while (end < template.Length && (template[end] == '_' || char.IsLetterOrDigit(template[end]))) end++;
        if (end == start || hasBrace && (end == template.Length || template[end] != '}')) return null;
        var name = template.Substring(start, end - start);
        if (hasBrace) end++;
        return name;
    }
}
