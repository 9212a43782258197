using System;
using System.Text;

namespace DockerfileLint.Shell;

/// <summary>
/// Reads what a POSIX word means: without quotes and escapes, and with the values of its variables where they are
/// known.
/// </summary>
internal ref struct WordReader
{
    private readonly ReadOnlySpan<char> text;
    private readonly Func<string, string?>? lookup;
    private readonly StringBuilder result;
    private int index;
    private bool unknown;

    private WordReader(ReadOnlySpan<char> text, Func<string, string?>? lookup, StringBuilder result)
    {
        this.text = text;
        this.lookup = lookup;
        this.result = result;
    }

    /// <summary>The word without quotes and escapes, for words without expansions.</summary>
    public static string Unquote(ShellWord word)
    {
        var reader = new WordReader(word.Script.AsSpan(word.Range), lookup: null, new StringBuilder(word.Range.Length));
        // Expansions of a delimiter or pattern stand for themselves.
        while (reader.index < reader.text.Length)
        {
            reader.Read(expand: false);
        }

        return reader.result.ToString();
    }

    /// <summary>What comes before the first expansion.</summary>
    public static string Prefix(ShellWord word)
    {
        var reader = new WordReader(word.Script.AsSpan(word.Range), lookup: null, new StringBuilder());
        reader.ReadAll();
        return reader.result.ToString();
    }

    /// <summary>The word with the values of its variables, or null where one is not known or would be split.</summary>
    public static string? Resolve(ShellWord word, Func<string, string?> lookup)
    {
        var reader = new WordReader(word.Script.AsSpan(word.Range), lookup, new StringBuilder());
        reader.ReadAll();
        return reader.unknown ? null : reader.result.ToString();
    }

    private void ReadAll()
    {
        while (!unknown && index < text.Length) Read(expand: true);
    }

    private void Read(bool expand)
    {
        switch (text[index])
        {
            case '\\':
                ReadEscape();
                break;
            case '\'':
                index++;
                while (index < text.Length && text[index] != '\'') result.Append(text[index++]);
                index++;
                break;
            case '"':
                ReadDouble(expand);
                break;
            case '$' when At(1) == '\'':
                index = AnsiQuoted.Read(text, index + 2, result);
                break;
            case '$' when At(1) == '"':
                index++;
                ReadDouble(expand);
                break;
            case '$' when expand:
                ReadVariable(quoted: false);
                break;
            case '`' or '{' when expand && IsExpansion():
                unknown = true;
                break;
            default:
                result.Append(text[index++]);
                break;
        }
    }

    private readonly char At(int ahead) => index + ahead < text.Length ? text[index + ahead] : '\0';

    private readonly bool IsExpansion() => text[index] == '`' || BraceExpansion.End(text.Slice(index), out _) > 0;

    private void ReadEscape()
    {
        if (index + 1 >= text.Length)
        {
            result.Append('\\');
            index++;
            return;
        }

        var lineEnd = LineEnd(index + 1);
        if (lineEnd == 0) result.Append(text[index + 1]);
        index = lineEnd == 0 ? index + 2 : lineEnd;
    }

    private void ReadDouble(bool expand)
    {
        index++;
        while (!unknown && index < text.Length && text[index] != '"')
        {
            if (text[index] == '\\'
                && (At(1) is '$' or '`' or '"' or '\\' || index + 1 < text.Length && LineEnd(index + 1) > 0))
                ReadEscape();
            else if (text[index] == '$' && expand) ReadVariable(quoted: true);
            else if (text[index] == '`' && expand) unknown = true;
            else result.Append(text[index++]);
        }

        index++;
    }

    private void ReadVariable(bool quoted)
    {
        var braced = At(1) == '{';
        var start = index + (braced ? 2 : 1);
        var stop = start;
        while (stop < text.Length && CharTable.IsName(text[stop])) stop++;
        if (stop == start || CharTable.IsDigit(text[start]))
        {
            if (stop == start && !braced && At(1) != '(' && !CharTable.IsSpecialParameter(At(1)))
                result.Append(text[index++]);
            else unknown = true;
            return;
        }

        var value = lookup?.Invoke(text.Slice(start, stop - start).ToString());
        index = stop;
        if (braced) value = ReadModifier(value);
        if (value is null || !quoted && value.AsSpan().IndexOfAny(" \t\n*?[".AsSpan()) >= 0) unknown = true;
        else result.Append(value);
    }

    /// <summary>Reads what follows the name in <c>${NAME…}</c>: nothing, or a literal default.</summary>
    private string? ReadModifier(string? value)
    {
        if (At(0) == '}')
        {
            index++;
            return value;
        }

        var close = text.Slice(index).IndexOf('}');
        if (close < 0 || value is null) return null;
        var modifier = text.Slice(index, close);
        index += close + 1;
        var empty = modifier[0] == ':';
        if (empty) modifier = modifier.Slice(1);
        if (modifier.Length == 0 || modifier[0] is not ('-' or '=') || modifier.IndexOfAny("$`\\'\"{".AsSpan()) >= 0)
            return null;
        // Whether an empty value is unset is not known here.
        return value.Length > 0 ? value : empty ? modifier.Slice(1).ToString() : null;
    }

    /// <summary>The place after a line end at <paramref name="at"/>, or 0.</summary>
    private readonly int LineEnd(int at)
    {
        if (text[at] == '\n') return at + 1;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : 0;
    }
}
