using System;
using System.Text;

namespace DockerfileLint.Shell;

/// <summary>What a word of PowerShell without expansions means.</summary>
internal static class PowerShellText
{
    public static string Unquote(ReadOnlySpan<char> word)
    {
        var result = new StringBuilder(word.Length);
        var quote = '\0';
        var escaped = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (c == '\\' && next == '"' && (quote == '\0' || escaped))
            {
                // A quote that is written \" because it is inside another command line.
                escaped = quote == '\0';
                quote = escaped ? '"' : '\0';
                i++;
            }
            else if (c == '`' && quote != '\'' && next != '\0')
            {
                result.Append(Escaped(next));
                i++;
            }
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == quote && quote != '\0' && !escaped)
            {
                if (next != quote) quote = '\0';
                else
                {
                    result.Append(quote);
                    i++;
                }
            }
            else result.Append(c);
        }

        return result.ToString();
    }

    private static char Escaped(char c) => c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', _ => c };
}
