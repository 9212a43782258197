using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Formatting;

/// <summary>
/// A script with one space for each run of whitespace outside of quotes. It finds the quotes by itself and not with the
/// parser of scripts, so that a slip of the one is noticed by the other.
/// </summary>
internal sealed class ScriptTokens
{
    private readonly string script;
    private readonly StringBuilder result;
    // What is open: ( for commands, " for a quoted text, { for an expansion.
    private readonly Stack<char> open = new();
    private int at;

    private ScriptTokens(string script)
    {
        this.script = script;
        result = new StringBuilder(script.Length);
    }

    /// <summary>The script with single spaces.</summary>
    public static string Normalize(string script) => new ScriptTokens(script).Read();

    private string Read()
    {
        while (at < script.Length)
        {
            var top = open.Count == 0 ? '(' : open.Peek();
            var c = script[at];
            if (c == '\\') Copy(2);
            else if (c == '`') CopyQuoted('`', hasEscapes: true);
            else if (c == '$' && at + 1 < script.Length && script[at + 1] is '(' or '{') Open();
            else if (top == '(') ReadCommand(c);
            else ReadText(c, top);
        }

        return result.ToString();
    }

    private void ReadCommand(char c)
    {
        switch (c)
        {
            case ' ' or '\t':
                Space();
                break;
            case '#' when open.Count == 0 && (at == 0 || script[at - 1] is ' ' or '\t' or ';' or '&' or '|' or '('):
                while (at < script.Length && script[at] != '\n')
                {
                    if (script[at] is ' ' or '\t') Space();
                    else Copy(1);
                }

                break;
            case '\'':
                CopyQuoted('\'', hasEscapes: at > 0 && script[at - 1] == '$');
                break;
            case '"' or '(':
                open.Push(c);
                Copy(1);
                break;
            default:
                if (c == ')' && open.Count > 0) open.Pop();
                Copy(1);
                break;
        }
    }

    private void ReadText(char c, char top)
    {
        if (top == '"' && c == '"' || top == '{' && c == '}') open.Pop();
        else if (top == '{' && c == '"') open.Push(c);
        Copy(1);
    }

    private void Open()
    {
        open.Push(script[at + 1]);
        Copy(2);
    }

    private void Space()
    {
        while (at < script.Length && script[at] is ' ' or '\t') at++;
        result.Append(' ');
    }

    private void CopyQuoted(char quote, bool hasEscapes)
    {
        var end = at + 1;
        while (end < script.Length && script[end] != quote) end += hasEscapes && script[end] == '\\' ? 2 : 1;
        Copy(end + 1 - at);
    }

    private void Copy(int count)
    {
        if (count > script.Length - at) count = script.Length - at;
        result.Append(script, at, count);
        at += count;
    }
}
