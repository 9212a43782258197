using System.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Makes JSON with comments and trailing commas a text that YAML has too, line by line the same.</summary>
internal static class JsonText
{
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"') i = CopyString(text, i, result);
            else if (c == '/' && i + 1 < text.Length && text[i + 1] == '/') i = SkipLine(text, i) - 1;
            else if (c == '/' && i + 1 < text.Length && text[i + 1] == '*') i = SkipBlock(text, i, result);
            else if (c is '}' or ']') Close(c, result);
            else result.Append(c == '\t' ? ' ' : c);
        }

        return result.ToString();
    }

    private static void Close(char c, StringBuilder result)
    {
        var last = result.Length - 1;
        while (last >= 0 && result[last] is ' ' or '\n' or '\r') last--;
        if (last >= 0 && result[last] == ',') result[last] = ' ';
        result.Append(c);
    }

    private static int CopyString(string text, int start, StringBuilder result)
    {
        var end = start + 1;
        while (end < text.Length && text[end] is not ('"' or '\n')) end += text[end] == '\\' ? 2 : 1;
        end = System.Math.Min(end, text.Length - 1);
        result.Append(text, start, end - start + 1);
        return end;
    }

    private static int SkipLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static int SkipBlock(string text, int start, StringBuilder result)
    {
        var end = text.IndexOf("*/", start + 2, System.StringComparison.Ordinal);
        var stop = end < 0 ? text.Length : end + 2;
        for (var i = start; i < stop; i++)
            if (text[i] == '\n') result.Append('\n');
        return stop - 1;
    }
}
