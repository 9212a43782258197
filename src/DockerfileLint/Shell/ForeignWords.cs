using System;
using System.Text;

namespace DockerfileLint.Shell;

/// <summary>What words of cmd and PowerShell mean with the values of their variables.</summary>
internal static class ForeignWords
{
    /// <summary>How a path begins that an environment variable decides whose value is not known.</summary>
    private const string Unknown = "/$env:";

    /// <summary>
    /// The word without quotes and with the values of its variables. An environment variable that is not known stays as
    /// its name, since it means the same wherever it is named; null where anything else decides the word.
    /// </summary>
    /// <param name="word">A word of cmd or PowerShell.</param>
    /// <param name="environment">Gives the value of an environment variable.</param>
    /// <param name="local">Gives the value of another variable, by its name in lower case.</param>
    public static string? Expand(
        ShellWord word, Func<string, string?> environment, Func<string, string?> local)
    {
        var text = word.Text;
        return text.Contains('$') ? OfPowerShell(text, environment, local) : OfCmd(text, environment);
    }

    /// <summary>A path as a message shows it: one that a variable begins has no slash before that.</summary>
    public static string Shown(string path) =>
        path.StartsWith(Unknown, StringComparison.Ordinal) ? path.Substring(1) : path;

    private static string? OfCmd(string text, Func<string, string?> environment)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '^') return null;
            if (c == '%')
            {
                var end = EndOfName(text, i + 1);
                if (end == i + 1 || end == text.Length || text[end] != '%') return null;
                Append(result, text.Substring(i + 1, end - i - 1), environment);
                i = end;
            }
            else if (c != '"') result.Append(c);
        }

        return result.ToString();
    }

    private static string? OfPowerShell(string text, Func<string, string?> environment, Func<string, string?> local)
    {
        var result = new StringBuilder(text.Length);
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '\'' ? c == '\'' : c is '"' || c == '\'' && quote == '\0')
                quote = quote == '\0' ? c : '\0';
            else if (quote == '\'' || c != '$' && c is not ('`' or '(' or ')' or '{' or '@' or '+' or ' '))
                result.Append(c);
            else if (quote == '"' && c is not ('$' or '`')) result.Append(c);
            else if (c != '$' || !ReadVariable(text, ref i, result, environment, local)) return null;
        }

        return result.ToString();
    }

    private static bool ReadVariable(
        string text,
        ref int index,
        StringBuilder result,
        Func<string, string?> environment,
        Func<string, string?> local)
    {
        var braced = index + 1 < text.Length && text[index + 1] == '{';
        var start = index + (braced ? 2 : 1);
        var isEnvironment =
            string.Compare(text, start, "env:", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
        if (isEnvironment) start += 4;
        var end = EndOfName(text, start);
        if (end == start || braced && (end == text.Length || text[end] != '}')) return false;
        // A property of an object, or an element.
        if (!braced && !isEnvironment && end < text.Length && text[end] is '.' or '[' or ':') return false;
        var name = text.Substring(start, end - start);
        index = braced ? end : end - 1;
        if (isEnvironment) Append(result, name, environment);
        else if (local(name.ToLowerInvariant()) is { } value) result.Append(value);
        else return false;
        return true;
    }

    private static void Append(StringBuilder result, string name, Func<string, string?> environment)
    {
        if (environment(name) is { } value) result.Append(value);
        else result.Append(result.Length == 0 ? Unknown : Unknown.Substring(1)).Append(name.ToUpperInvariant());
    }

    private static int EndOfName(string text, int start)
    {
        while (start < text.Length && CharTable.IsName(text[start])) start++;
        return start;
    }
}
